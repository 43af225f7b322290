import "server-only";
import { issueInvoiceJob } from "#features/documents/jobs.ts";
import { mailJob } from "#features/notify/jobs.ts";
import {
  advanceOrder,
  byMaker,
  leftMaker,
  noteStep,
  partyOf,
} from "#features/orders/commands/advance-order.ts";
import { byHub, lockOrder } from "#features/orders/commands/lock-order.ts";
import {
  boxUnits,
  countBoxes,
  nextBox,
  readUnits,
  sendBoxes,
} from "#features/orders/commands/write-parcels.ts";
import { allLeft, unboxed } from "#features/orders/domain/parcels.ts";
import { freePlacesJob } from "#features/orders/jobs.ts";
import { bringsOrder } from "#features/orders/policy.ts";
import { isRecalled } from "#features/orders/queries/is-recalled.ts";
import { carrierOf, shipOrderInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that a box was handed over, or all that are packed: to whom, and under which number; the buyer gets a mail. The order is on
 * its way once everything that was not cancelled has left. Refusals: ORDER_NOT_PACKED, SHIPMENT_HELD while the payment is in doubt,
 * ORDER_RECALLED while it holds a piece of a recalled lot, ORDER_WITH_HUB for what the chamber's hub sends, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const shipOrder = defineCommand({
  name: "orders.ship",
  input: shipOrderInput,
  errors: ["ORDER_NOT_PACKED", "ORDER_WITH_CHAMBER", "ORDER_WITH_HUB", "SHIPMENT_HELD", "ORDER_RECALLED"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: bringsOrder,
  handler: async ({ tx, input, resource: order, actor, now, fail }) => {
    if (byMaker(actor, order) && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (byHub(order)) fail("ORDER_WITH_HUB");
    if (order.shipHold) fail("SHIPMENT_HELD");
    if (await isRecalled(tx, [order.id])) fail("ORDER_RECALLED");
    const isReady = order.state === "packed" || (order.state === "accepted" && input.parcelId);
    if (!isReady) fail("ORDER_NOT_PACKED");
    const carrier = carrierOf(input);
    const trackingNumber = input.trackingNumber || null;
    const left = unboxed(await readUnits(tx, order.id));
    // Orders from before boxes were written down have none.
    if (order.state === "packed" && left.length > 0)
      await boxUnits(tx, order, { n: await nextBox(tx, order.id), units: left, at: now });
    const sent = await sendBoxes(tx, order.id, input.parcelId, { carrier, trackingNumber, at: now });
    if (sent.length === 0) fail("ORDER_NOT_PACKED");
    const isLast = order.state === "packed" && allLeft(await readUnits(tx, order.id));
    const step = { to: "shipped" as const, carrier, ...(trackingNumber ? { trackingNumber } : {}) };
    if (!isLast) await noteStep(tx, order, { step: "parcel_left", by: partyOf(actor, order) });
    else if (!(await advanceOrder(tx, actor, order, "packed", step))) fail("ORDER_NOT_PACKED");
    const isOnlyBox = isLast && (await countBoxes(tx, order.id)).all === 1;
    for (const id of isOnlyBox ? [order.id] : sent)
      await enqueue(tx, mailJob, { template: "order-shipped", id });
    await enqueue(tx, freePlacesJob, { orderId: order.id });
    if (isLast) await enqueue(tx, issueInvoiceJob, { orderId: order.id });
    return { by: partyOf(actor, order), ...(isOnlyBox ? {} : { parcels: sent.join(" ") }) };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
