import "server-only";
import { buyerOfOrder } from "#features/orders/index.ts";
import { cancelOrder } from "#features/refunds/commands/cancel-order.ts";
import { NothingLeft } from "#features/refunds/commands/refund-order.ts";
import { mayCancel } from "#features/refunds/domain/cancelling.ts";
import { loadBuyersOrder } from "#features/refunds/queries/load-buyers-order.ts";
import { isUnderWay } from "#features/refunds/queries/what-left.ts";
import { cancelAsBuyerInput } from "#features/refunds/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A buyer takes an order or units of its lines back, as long as nothing is packed. Refusals: ORDER_NOT_CANCELLABLE, ORDER_CHANGED
 * when something went back since the page was shown, UNITS_NOT_LEFT, and WHOLE_ORDER_ONLY for what is paid at the door.
 */
export const cancelAsBuyer = defineCommand({
  name: "refunds.cancel-as-buyer",
  input: cancelAsBuyerInput,
  errors: ["ORDER_NOT_CANCELLABLE", "ORDER_CHANGED", "UNITS_NOT_LEFT", "WHOLE_ORDER_ONLY"],
  load: ({ tx, input }) => loadBuyersOrder(tx, input),
  policy: buyerOfOrder,
  handler: async ({ tx, input, resource: { order, seen, isPaid }, fail }) => {
    if (!mayCancel("buyer", order) || (await isUnderWay(tx, order.id, "buyer")))
      fail("ORDER_NOT_CANCELLABLE");
    if (seen !== input.seen) fail("ORDER_CHANGED");
    if (!isPaid && input.units) fail("WHOLE_ORDER_ONLY");
    try {
      return await cancelOrder(tx, { ...input, state: order.state, by: "buyer" });
    } catch (error) {
      if (error instanceof NothingLeft) fail("UNITS_NOT_LEFT");
      throw error;
    }
  },
  audit: ({ input, output }) => ({
    object: input.orderId,
    detail: { reason: input.reason, isWhole: output.isWhole, refund: output.refund?.refundId ?? null },
  }),
  invalidates: () => [tags.pieces(), tags.home()],
});
