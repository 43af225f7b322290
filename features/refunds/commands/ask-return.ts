import "server-only";
import { asProduct } from "#db/actor-settings.ts";
import { returnLine, returnRequest } from "#db/schema/index.ts";
import { freezePayables } from "#features/ledger/index.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { buyerOfOrder } from "#features/orders/index.ts";
import { moveOrder } from "#features/refunds/commands/move-order.ts";
import { loadBuyersOrder } from "#features/refunds/queries/load-buyers-order.ts";
import { readPaidOrder } from "#features/refunds/queries/read-paid-order.ts";
import { returnTerms } from "#features/refunds/queries/return-terms.ts";
import { askReturnInput } from "#features/refunds/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

const day = 86_400_000;

/**
 * A buyer asks to send units back, within the days of the rule for their country. Until it is settled the maker is not paid for
 * the order. Refusals: ORDER_NOT_RETURNABLE, RETURN_TOO_LATE, ORDER_CHANGED and UNITS_NOT_LEFT; of what was bought at a stand
 * STAND_PAID_IN_CASH, and STAND_NEEDS_FAULT for a change of mind.
 */
export const askReturn = defineCommand({
  name: "refunds.ask-return",
  input: askReturnInput,
  errors: [
    ...(["ORDER_NOT_RETURNABLE", "RETURN_TOO_LATE", "ORDER_CHANGED", "UNITS_NOT_LEFT"] as const),
    ...(["STAND_PAID_IN_CASH", "STAND_NEEDS_FAULT"] as const),
  ],
  load: ({ tx, input }) => loadBuyersOrder(tx, input),
  policy: buyerOfOrder,
  handler: async ({ tx, input, resource, now, fail }) => {
    const { order, seen, country, id: checkoutId } = resource;
    if (seen !== input.seen) fail("ORDER_CHANGED");
    if (order.state !== "delivered" && order.state !== "partially_refunded") fail("ORDER_NOT_RETURNABLE");
    // The maker has the cash, not we: they give it back by hand. Bought face to face, a card is given back for a fault alone.
    if (order.method === "cash_at_stand") fail("STAND_PAID_IN_CASH");
    if (order.handover === "stand" && input.reason === "changed_mind") fail("STAND_NEEDS_FAULT");
    const terms = await returnTerms(tx, { orderId: order.id, country, at: now });
    if (!terms.until || terms.until < now) fail("RETURN_TOO_LATE");
    const paid = await readPaidOrder(tx, order.id);
    for (const { orderLineId, quantity } of input.units) {
      const line = paid?.lines.find(({ id }) => id === orderLineId);
      if (!line || line.given.quantity + quantity > line.quantity) fail("UNITS_NOT_LEFT");
    }
    return asProduct(tx, async () => {
      const id = newId("returnRequest");
      // What was wrong with the piece is not the buyer's to pay for.
      const isFault = input.reason !== "changed_mind";
      await tx.insert(returnRequest).values({
        id,
        orderId: order.id,
        checkoutId,
        artisanId: order.artisanId,
        chamberId: order.chamberId,
        reason: input.reason,
        note: input.note ?? null,
        sendBy: new Date(now.getTime() + terms.sendBackDays * day),
        buyerPaysPostage: terms.buyerPaysPostage && !isFault,
        deliveryBack: terms.deliveryBack || isFault,
        dutiesBack: terms.dutiesBack || isFault,
      });
      await tx.insert(returnLine).values(input.units.map((unit) => ({ returnId: id, ...unit })));
      await moveOrder(tx, order, "return_requested");
      await freezePayables(tx, [order.id]);
      await enqueue(tx, mailJob, { template: "return-asked", id });
      await enqueue(tx, mailJob, { template: "artisan-return-asked", id });
      return { returnId: id };
    });
  },
  audit: ({ input, output }) => ({
    object: input.orderId,
    detail: { reason: input.reason, return: output.returnId },
  }),
});
