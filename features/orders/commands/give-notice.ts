import "server-only";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { OrderNotice } from "#db/schema/fulfilment.ts";
import { orderReminder } from "#db/schema/index.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { cancelOrderJob } from "#features/refunds/jobs.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const kinds = [
  ...(["accept_half", "accept_end", "ship_half", "ship_end"] as const),
  ...(["chamber_brings", "arrival_soon", "silent"] as const),
] satisfies OrderNotice[];

/**
 * Tells whom it concerns that an order needs something, once: its maker, at the end of a deadline their chamber as well, its
 * buyer; or, when neither maker nor chamber did anything, cancels it. Again it does nothing.
 */
export const giveNotice = defineCommand({
  name: "orders.give-notice",
  input: z.strictObject({ orderId: idSchema("order"), kind: z.enum(kinds) }),
  errors: [],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: onlySystem,
  handler: async ({ tx, input: { orderId, kind } }) => {
    const [row] = await tx
      .insert(orderReminder)
      .values({ orderId, kind })
      .onConflictDoNothing()
      .returning({ kind: orderReminder.kind });
    if (row) await tell(tx, orderId, kind);
    return { isNew: Boolean(row) };
  },
  audit: ({ input, output }) =>
    output.isNew && input.kind === "silent" ? { object: input.orderId, detail: { notice: "silent" } } : null,
});

async function tell(tx: Tx, orderId: Id<"order">, kind: OrderNotice): Promise<void> {
  const id = `${orderId}.${kind}`;
  if (kind === "silent") {
    await enqueue(tx, cancelOrderJob, { orderId, reason: "silent_maker" });
    return;
  }
  if (kind === "chamber_brings") {
    await enqueue(tx, mailJob, { template: "order-with-chamber", id: orderId });
    return;
  }
  if (kind === "arrival_soon") {
    await enqueue(tx, mailJob, { template: "order-arrival", id: orderId });
    return;
  }
  await enqueue(tx, mailJob, { template: "order-reminder", id });
  await enqueue(tx, smsJob, { template: "order-reminder", id });
  if (kind === "accept_end" || kind === "ship_end")
    await enqueue(tx, mailJob, { template: "order-late", id });
}
