import "server-only";
import { eq } from "drizzle-orm";
import { artisanOrder } from "#db/schema/index.ts";
import { leftMaker, noteStep } from "#features/orders/commands/advance-order.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { ownOrder } from "#features/orders/policy.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that the making of what was ordered has begun. Only its maker knows. Refusals: ORDER_NOT_ACCEPTED, WORK_STARTED, and
 * ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const startWork = defineCommand({
  name: "orders.start-work",
  input: orderInput,
  errors: ["ORDER_NOT_ACCEPTED", "ORDER_WITH_CHAMBER", "WORK_STARTED"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: ownOrder,
  handler: async ({ tx, resource: order, now, fail }) => {
    if (leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (order.state !== "accepted") fail("ORDER_NOT_ACCEPTED");
    if (order.startedAt) fail("WORK_STARTED");
    await tx.update(artisanOrder).set({ startedAt: now }).where(eq(artisanOrder.id, order.id));
    await noteStep(tx, order, { step: "started", by: "maker" });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
