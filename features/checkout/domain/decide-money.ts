import type { CheckoutState, PaymentMethod } from "#db/schema/checkout.ts";
import type { OrderState } from "#db/schema/orders.ts";

/** Why a line waits for a person. */
export type ParkReason =
  | "UNKNOWN_ORDER"
  | "NOT_AT_DOOR"
  | "NOT_SHIPPED"
  | "REFUSED"
  | "ALREADY_REMITTED"
  | "AMOUNT"
  | "UNKNOWN_REFERENCE"
  | "IN_REVIEW";

export type RemittanceDecision = { do: "book" } | { do: "park"; reason: ParkReason };

/** What a courier's line means for the order it names. Pure. */
export function decideRemittance(
  order: { method: PaymentMethod; state: OrderState; totalMinor: number; isRemitted: boolean } | null,
  amountMinor: number,
): RemittanceDecision {
  const park = (reason: ParkReason): RemittanceDecision => ({ do: "park", reason });
  if (!order) return park("UNKNOWN_ORDER");
  if (order.method !== "cash_on_delivery") return park("NOT_AT_DOOR");
  if (order.isRemitted) return park("ALREADY_REMITTED");
  if (["confirmed", "accepted", "packed"].includes(order.state)) return park("NOT_SHIPPED");
  if (["refused", "cancelled"].includes(order.state)) return park("REFUSED");
  return order.totalMinor === amountMinor ? { do: "book" } : park("AMOUNT");
}

export type TransferDecision =
  | { do: "commit" }
  | { do: "commit-late" }
  | { do: "refund-second" }
  | { do: "park"; reason: ParkReason };

/** What a line of the bank means for the checkout it names: the rows of the state table, with our bank as the witness. Pure. */
export function decideTransfer(
  checkout: { method: PaymentMethod; state: CheckoutState; totalMinor: number } | null,
  amountMinor: number,
): TransferDecision {
  if (checkout?.method !== "bank_transfer") return { do: "park", reason: "UNKNOWN_REFERENCE" };
  if (checkout.totalMinor !== amountMinor) return { do: "park", reason: "AMOUNT" };
  if (checkout.state === "pending") return { do: "commit" };
  if (checkout.state === "expired") return { do: "commit-late" };
  if (["paid", "refund_due", "refunded"].includes(checkout.state)) return { do: "refund-second" };
  return { do: "park", reason: "IN_REVIEW" };
}
