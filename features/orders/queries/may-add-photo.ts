import "server-only";
import { handlesOrder } from "#features/orders/policy.ts";
import { placedOrder } from "#features/orders/queries/placed-order.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Answers those who handle an order, and so may photograph it. */
export const mayAddPhoto = defineQuery({
  name: "orders.may-add-photo",
  input: orderInput,
  handler: ({ tx, input, now }) => placedOrder(tx, input.orderId, now),
  policy: (actor, { resource }) => handlesOrder(actor, { resource }),
});
