import "server-only";
import { lapseOffer } from "#features/fairs/commands/answer-stand.ts";
import { keepFairsJob } from "#features/fairs/jobs.ts";
import { listDue } from "#features/fairs/queries/list-due.ts";
import { handOver } from "#features/orders/index.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * What time does to fairs, each in a transaction of its own: one stubborn row does not stop the others; the run fails all the same.
 * Returns how much was done.
 */
export async function keepFairs(at = now()): Promise<number> {
  const context = { actor: systemActor(keepFairsJob.name), now: at };
  const due = unwrap(await listDue(context, {}));
  let done = 0;
  let failure: unknown;
  const attempt = async (object: string, work: () => Promise<unknown>) => {
    try {
      await work();
      done += 1;
    } catch (error) {
      failure ??= error;
      log.error({ err: error, object }, "fair not kept");
    }
  };
  for (const applicationId of due.offers)
    await attempt(applicationId, async () => unwrap(await lapseOffer(context, { applicationId })));
  for (const orderId of due.orders)
    await attempt(orderId, async () => unwrap(await handOver(context, { orderId })));
  if (failure) throw failure;
  return done;
}
