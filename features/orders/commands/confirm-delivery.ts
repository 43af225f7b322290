import "server-only";
import {
  advanceOrder,
  byMaker,
  leftMaker,
  noteStep,
  partyOf,
} from "#features/orders/commands/advance-order.ts";
import { byHub, lockOrder } from "#features/orders/commands/lock-order.ts";
import { arriveBoxes, countBoxes } from "#features/orders/commands/write-parcels.ts";
import { noteDeliveredJob } from "#features/orders/jobs.ts";
import { bringsOrder } from "#features/orders/policy.ts";
import { deliverInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that a parcel has reached its buyer, or all that are on their way; with the last one the order is delivered. Refusals:
 * ORDER_NOT_SHIPPED, ORDER_WITH_HUB for what the chamber's hub sent, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const confirmDelivery = defineCommand({
  name: "orders.confirm-delivery",
  input: deliverInput,
  errors: ["ORDER_NOT_SHIPPED", "ORDER_WITH_CHAMBER", "ORDER_WITH_HUB"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: bringsOrder,
  handler: async ({ tx, input, resource: order, actor, now, fail }) => {
    if (byMaker(actor, order) && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (byHub(order)) fail("ORDER_WITH_HUB");
    const isUnderway = order.state === "shipped" || Boolean(input.parcelId);
    if (!isUnderway) fail("ORDER_NOT_SHIPPED");
    const arrived = await arriveBoxes(tx, order.id, input.parcelId, now);
    if (input.parcelId && arrived === 0) fail("ORDER_NOT_SHIPPED");
    const by = partyOf(actor, order);
    const isLast = order.state === "shipped" && (await countBoxes(tx, order.id)).open === 0;
    if (!isLast) {
      await noteStep(tx, order, { step: "parcel_arrived", by });
      return { by, ...(input.parcelId ? { parcel: input.parcelId } : {}) };
    }
    if (!(await advanceOrder(tx, actor, order, "shipped", { to: "delivered" }))) fail("ORDER_NOT_SHIPPED");
    await enqueue(tx, noteDeliveredJob, { orderId: order.id, at: now.toISOString() });
    return { by };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
