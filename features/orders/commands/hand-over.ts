import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import { issueInvoiceJob } from "#features/documents/jobs.ts";
import { noteDelivery } from "#features/ledger/index.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { orderInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * What was bought at a stand is in its buyer's hands: by its maker once a card has paid, by the product once a cash sale can no
 * longer be undone. Bought face to face, it is not sent back without a reason: the order closes at once, and what it brings can
 * be paid out. Refusals: ORDER_NOT_AT_STAND for a parcel, and for what was handed over already.
 */
export const handOver = defineCommand({
  name: "orders.hand-over",
  input: orderInput,
  errors: ["ORDER_NOT_AT_STAND"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: (actor, { resource }) =>
    actor.kind === "system" || artisanIdsOf(actor).includes(resource.artisanId) ? "allow" : "hide",
  handler: async ({ tx, resource: order, actor, now, fail }) => {
    const moved = await tx
      .update(artisanOrder)
      .set({ state: "delivered", closesAt: now })
      .where(
        and(
          eq(artisanOrder.id, order.id),
          eq(artisanOrder.state, "paid"),
          eq(artisanOrder.handover, "stand"),
        ),
      )
      .returning({ id: artisanOrder.id });
    if (moved.length !== 1) fail("ORDER_NOT_AT_STAND");
    const by = actor.kind === "system" ? ("platform" as const) : ("maker" as const);
    await tx
      .insert(orderEvent)
      .values({ orderId: order.id, artisanId: order.artisanId, state: "delivered", by });
    await asProduct(tx, () => noteDelivery(tx, order.id, now));
    await enqueue(tx, issueInvoiceJob, { orderId: order.id });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
