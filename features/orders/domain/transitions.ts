import type { OrderState } from "#db/schema/orders.ts";

/** Which state of an artisan's order may follow which. The database holds the same table; a test compares them. */
export const orderTransitions: Readonly<Record<OrderState, readonly OrderState[]>> = {
  paid: ["accepted", "cancelled", "disputed"],
  accepted: ["packed", "cancelled", "disputed"],
  packed: ["shipped", "disputed"],
  shipped: ["delivered", "disputed"],
  delivered: ["closed", "return_requested", "disputed"],
  closed: ["disputed"],
  return_requested: ["delivered", "returned"],
  returned: ["partially_refunded", "refunded"],
  cancelled: ["refunded"],
  disputed: ["won", "lost"],
  partially_refunded: [],
  refunded: [],
  won: [],
  lost: [],
};

/** States in which the artisan has something to do next. */
export const openStates: readonly OrderState[] = ["paid", "accepted", "packed"];
