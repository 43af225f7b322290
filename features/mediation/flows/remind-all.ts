import "server-only";
import { remind } from "#features/mediation/commands/remind.ts";
import { remindMediationJob } from "#features/mediation/jobs.ts";
import { listOpen } from "#features/mediation/queries/list-open.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Reminds of every deadline that is near, each complaint in a transaction of its own. Returns how many reminders were sent. */
export async function remindAll(at = now()): Promise<number> {
  const context = { actor: systemActor(remindMediationJob.name), now: at };
  let sent = 0;
  for (const complaintId of unwrap(await listOpen(context, {})).complaints) {
    const { reminded } = unwrap(await remind(context, { complaintId }));
    if (reminded) sent += 1;
  }
  return sent;
}
