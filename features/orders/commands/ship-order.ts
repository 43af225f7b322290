import "server-only";
import { mailJob } from "#features/notify/jobs.ts";
import { advanceOrder, byMaker, leftMaker } from "#features/orders/commands/advance-order.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { bringsOrder } from "#features/orders/policy.ts";
import { shipOrderInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that the parcel was handed over, to whom and under which number; the buyer gets a mail. Refusals: ORDER_NOT_PACKED, and
 * ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const shipOrder = defineCommand({
  name: "orders.ship",
  input: shipOrderInput,
  errors: ["ORDER_NOT_PACKED", "ORDER_WITH_CHAMBER"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: bringsOrder,
  handler: async ({ tx, input, resource: order, actor, fail }) => {
    const isMaker = byMaker(actor, order);
    if (isMaker && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    const carrier = input.carrier === "other" ? (input.otherCarrier ?? "") : input.carrier;
    const trackingNumber = input.trackingNumber || undefined;
    const step = { to: "shipped" as const, carrier, ...(trackingNumber ? { trackingNumber } : {}) };
    if (!(await advanceOrder(tx, actor, order, "packed", step))) fail("ORDER_NOT_PACKED");
    await enqueue(tx, mailJob, { template: "order-shipped", id: order.id });
    return { by: isMaker ? "maker" : "chamber" };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
