import "server-only";
import { remindOfOpinion } from "#features/opinions/commands/remind.ts";
import { remindOpinionsJob } from "#features/opinions/jobs.ts";
import { listAwaited } from "#features/opinions/queries/list-awaited.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

/** Reminds of every opinion whose day is near, each in a transaction of its own. Returns how many reminders were sent. */
export async function remindOpinions(at = now()): Promise<number> {
  const context = { actor: systemActor(remindOpinionsJob.name), now: at };
  let sent = 0;
  for (const opinionId of unwrap(await listAwaited(context, {})).opinions) {
    const { reminded } = unwrap(await remindOfOpinion(context, { opinionId }));
    if (reminded) sent += 1;
  }
  return sent;
}
