import "server-only";
import { remindOfDues } from "#features/dues/commands/remind.ts";
import { remindDuesJob } from "#features/dues/jobs.ts";
import { listDue } from "#features/dues/queries/list-waiting.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Reminds of every dues that are near or late, each in a transaction of its own. Returns how many reminders were sent. */
export async function remindDues(at = now()): Promise<number> {
  const context = { actor: systemActor(remindDuesJob.name), now: at };
  let sent = 0;
  for (const duesId of unwrap(await listDue(context, {})).dues) {
    const { reminded } = unwrap(await remindOfDues(context, { duesId }));
    if (reminded) sent += 1;
  }
  return sent;
}
