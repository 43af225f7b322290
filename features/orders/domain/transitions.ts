import type { OrderState } from "#db/schema/orders.ts";

/** Which state of an artisan's order may follow which. The database holds the same table; a test compares them. */
export const orderTransitions: Readonly<Record<OrderState, readonly OrderState[]>> = {
  // A parcel that is paid at the door begins here; every other one as paid.
  confirmed: ["accepted", "cancelled"],
  // Handed over at a stand, nothing lies between paid and delivered.
  paid: ["accepted", "delivered", "cancelled", "disputed"],
  accepted: ["packed", "cancelled", "disputed"],
  packed: ["shipped", "cancelled", "disputed"],
  shipped: ["delivered", "refused", "disputed"],
  delivered: ["closed", "return_requested", "disputed"],
  closed: ["disputed"],
  return_requested: ["delivered", "returned", "disputed"],
  refused: ["returned"],
  returned: ["partially_refunded", "refunded", "closed"],
  cancelled: ["refunded"],
  disputed: ["won", "lost"],
  partially_refunded: ["return_requested", "closed", "disputed"],
  refunded: [],
  won: ["closed"],
  // An appeal was won after all.
  lost: ["won"],
};
