import type { CheckoutState } from "#db/schema/checkout.ts";

/** Which state may follow which. The database holds the same table and refuses the rest; a test compares them. */
export const checkoutTransitions: Readonly<Record<CheckoutState, readonly CheckoutState[]>> = {
  reserving: ["pending", "paid", "awaiting_async", "expired", "failed", "review"],
  pending: ["paid", "awaiting_async", "confirmed", "expired", "review"],
  awaiting_async: ["paid", "failed", "expired", "review"],
  expired: ["paid", "refund_due", "review"],
  failed: ["paid", "refund_due", "review"],
  review: ["paid", "refund_due"],
  refund_due: ["refunded"],
  confirmed: ["paid", "refused"],
  paid: [],
  refused: [],
  refunded: [],
};

/** States in which stock is promised to the checkout. */
export const holdingStates: readonly CheckoutState[] = ["reserving", "pending", "awaiting_async"];
