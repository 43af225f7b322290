import "server-only";
import { leftMaker, noteStep } from "#features/orders/commands/advance-order.ts";
import { lockHubItem } from "#features/orders/commands/lock-hub.ts";
import { moveHubItem } from "#features/orders/commands/move-hub-item.ts";
import { ownOrder } from "#features/orders/policy.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * The maker says that the packed box was brought to the chamber's hub. Refusals: ORDER_NOT_PACKED, HUB_NOT_EXPECTED when the hub
 * has it already, and ORDER_WITH_CHAMBER for a maker who was struck off.
 */
export const handToHub = defineCommand({
  name: "orders.hand-to-hub",
  input: orderInput,
  errors: ["ORDER_NOT_PACKED", "ORDER_WITH_CHAMBER", "HUB_NOT_EXPECTED"],
  load: ({ tx, input }) => lockHubItem(tx, input.orderId),
  policy: ownOrder,
  handler: async ({ tx, resource: { order, item }, now, fail }) => {
    if (leftMaker(order)) fail("ORDER_WITH_CHAMBER");
    if (order.state !== "packed") fail("ORDER_NOT_PACKED");
    if (!(await moveHubItem(tx, item, { to: "handed_over", at: now, defect: null })))
      fail("HUB_NOT_EXPECTED");
    await noteStep(tx, order, { step: "hub_handed", by: "maker" });
  },
  audit: ({ input }) => ({ object: input.orderId }),
});
