import "server-only";
import { advanceOrder, byMaker, leftMaker, partyOf } from "#features/orders/commands/advance-order.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import { waitingStates } from "#features/orders/domain/with-chamber.ts";
import { bringsOrder } from "#features/orders/policy.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says that the order will be made and sent: by its maker, or by the chamber that brings it in their place. An order that is
 * paid at the door is accepted in the same way. Refusals: ORDER_NOT_WAITING, and ORDER_WITH_CHAMBER for a maker who was struck
 * off.
 */
export const acceptOrder = defineCommand({
  name: "orders.accept",
  input: orderInput,
  errors: ["ORDER_NOT_WAITING", "ORDER_WITH_CHAMBER"],
  load: ({ tx, input }) => lockOrder(tx, input.orderId),
  policy: bringsOrder,
  handler: async ({ tx, resource: order, actor, fail }) => {
    if (byMaker(actor, order) && leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    const isWaiting = order.handover === "parcel" && waitingStates.includes(order.state);
    if (!isWaiting || !(await advanceOrder(tx, actor, order, order.state, { to: "accepted" })))
      fail("ORDER_NOT_WAITING");
    return { by: partyOf(actor, order) };
  },
  audit: ({ resource, output }) => ({ object: resource.id, detail: output }),
});
