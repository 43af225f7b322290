import "server-only";
import { closeOrder, presumeArrival } from "#features/orders/commands/end-order.ts";
import { giveNotice } from "#features/orders/commands/give-notice.ts";
import { endOrdersJob } from "#features/orders/jobs.ts";
import { listEnding } from "#features/orders/queries/list-ending.ts";
import { now } from "#lib/clock.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import type { Result } from "#lib/kernel/errors.ts";
import { unwrap } from "#lib/kernel/query.ts";
import { log } from "#lib/log/log.ts";

/**
 * Asks buyers after parcels that left some time ago, takes those as delivered that nobody misses, and closes what can no longer be
 * sent back; each in a transaction of its own. One stubborn order does not stop the others; the run fails all the same.
 */
export async function endOrders(at = now()): Promise<void> {
  const context = { actor: systemActor(endOrdersJob.name), now: at };
  const { arrived, ask, closing } = unwrap(await listEnding(context, {}));
  const work: (() => Promise<Result<unknown, string>>)[] = [
    ...arrived.map((orderId) => () => presumeArrival(context, { orderId })),
    ...ask.map((orderId) => () => giveNotice(context, { orderId, kind: "arrival_soon" })),
    ...closing.map((orderId) => () => closeOrder(context, { orderId })),
  ];
  let failure: unknown;
  for (const one of work) {
    try {
      unwrap(await one());
    } catch (error) {
      failure ??= error;
      log.error({ err: error }, "order not ended");
    }
  }
  if (failure) throw failure;
}
