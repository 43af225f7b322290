import "server-only";
import { issueInvoiceJob } from "#features/documents/jobs.ts";
import { advanceOrder, byMaker, leftMaker, partyOf } from "#features/orders/commands/advance-order.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { boxUnits, nextBox, readUnits } from "#features/orders/commands/write-parcels.ts";
import { allLeft, mayBox, unboxed } from "#features/orders/domain/parcels.ts";
import { bringsOrder } from "#features/orders/policy.ts";
import { packOrderInput } from "#features/orders/schema.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Packs a box: everything that lies in none yet, or the units that are named. With the last unit the order is packed. Where
 * the units in no box were cancelled, it is packed with the boxes there are. Refusals:
 * ORDER_NOT_ACCEPTED, UNITS_NOT_LEFT for units that are in a box already, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const packOrder = defineCommand({
  name: "orders.pack",
  input: packOrderInput,
  errors: ["ORDER_NOT_ACCEPTED", "ORDER_WITH_CHAMBER", "UNITS_NOT_LEFT"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: bringsOrder,
  handler: async ({ tx, input, resource: order, actor, now, fail }) => {
    if (byMaker(actor, order) && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (order.state !== "accepted") fail("ORDER_NOT_ACCEPTED");
    const lines = await readUnits(tx, order.id);
    const n = await nextBox(tx, order.id);
    const rest = unboxed(lines);
    // What lay in no box may have been cancelled meanwhile: then the boxes that are there are all there is to be.
    const isComplete = rest.length === 0 && n > 1 && !input.units;
    if (!isComplete) {
      const chosen = input.units ?? rest;
      if (!mayBox(lines, chosen) || (input.n && input.n !== n)) fail("UNITS_NOT_LEFT");
      await boxUnits(tx, order, { n, units: chosen, weightGrams: input.weightGrams, at: now });
    }
    const boxed = await readUnits(tx, order.id);
    const isLast = unboxed(boxed).length === 0;
    if (isLast && !(await advanceOrder(tx, actor, order, "accepted", { to: "packed" })))
      fail("ORDER_NOT_ACCEPTED");
    // And they may all have left before.
    if (isComplete && allLeft(boxed)) {
      if (!(await advanceOrder(tx, actor, order, "packed", { to: "shipped" }))) fail("ORDER_NOT_ACCEPTED");
      await enqueue(tx, issueInvoiceJob, { orderId: order.id });
    }
    return { by: partyOf(actor, order), ...(isLast && n === 1 ? {} : { box: n }) };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
