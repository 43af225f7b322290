import "server-only";
import { byMaker, givesUpOrder, leftMaker, lockOrder } from "#features/orders/index.ts";
import { cancelOrder } from "#features/refunds/commands/cancel-order.ts";
import { mayCancel } from "#features/refunds/domain/cancelling.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import { isUnderWay } from "#features/refunds/queries/what-left.ts";
import { cancelAsMakerInput } from "#features/refunds/schema.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A maker, or the chamber in their place, takes a whole order back with a reason. Refusals: ORDER_NOT_CANCELLABLE once it has
 * left, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const cancelAsMaker = defineCommand({
  name: "refunds.cancel-as-maker",
  input: cancelAsMakerInput,
  errors: ["ORDER_NOT_CANCELLABLE", "ORDER_WITH_CHAMBER"],
  load: async ({ tx, input }) => {
    await lockForRefund(tx, input.orderId);
    return lockOrder(tx, input.orderId);
  },
  policy: givesUpOrder,
  handler: async ({ tx, input, resource: order, actor, fail }) => {
    const isMaker = byMaker(actor, order);
    if (isMaker && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    const by = isMaker ? "artisan" : "chamber";
    if (!mayCancel(by, order) || (await isUnderWay(tx, order.id, by))) fail("ORDER_NOT_CANCELLABLE");
    const { refund } = await cancelOrder(tx, { ...input, state: order.state, by });
    return { by, refund };
  },
  audit: ({ resource, input, output }) => ({
    object: resource.id,
    detail: { by: output.by, reason: input.reason, refund: output.refund?.refundId ?? null },
  }),
  invalidates: () => [tags.pieces(), tags.home()],
});
