import type { CheckoutState } from "#db/schema/checkout.ts";
import { holdingStates } from "#features/checkout/domain/transitions.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";

export type SettledCheckout = {
  state: CheckoutState;
  currency: string;
  itemsMinor: number;
  shippingMinor: number;
  totalMinor: number;
  paymentIntent: string | null;
};

export type Decision =
  | { do: "nothing" }
  | { do: "commit" }
  | { do: "commit-late" }
  | { do: "await" }
  | { do: "release" }
  | { do: "review"; reason: string }
  | { do: "refund-second" };

/**
 * What the provider's facts mean for a checkout. Pure; the rows of the state table in docs/architecture.md.
 * `isLive` is what this deployment expects; `isCurrent` says that the session is the newest attempt's.
 */
export function decideSettlement(
  checkout: SettledCheckout,
  facts: SessionFacts,
  expected: { isLive: boolean; isCurrent: boolean },
): Decision {
  const isHolding = holdingStates.includes(checkout.state);
  if (facts.status === "open") return { do: "nothing" };
  if (facts.status === "expired")
    return isHolding && expected.isCurrent ? { do: "release" } : { do: "nothing" };
  if (!facts.isPaid) {
    return checkout.state === "reserving" || checkout.state === "pending"
      ? { do: "await" }
      : { do: "nothing" };
  }
  if (checkout.paymentIntent && checkout.paymentIntent === facts.paymentIntent) return { do: "nothing" };
  const mismatch = findMismatch(checkout, facts, expected.isLive);
  if (mismatch) return { do: "review", reason: mismatch };
  if (["paid", "refund_due", "refunded"].includes(checkout.state)) return { do: "refund-second" };
  if (checkout.state === "review") return { do: "nothing" };
  return isHolding ? { do: "commit" } : { do: "commit-late" };
}

function findMismatch(checkout: SettledCheckout, facts: SessionFacts, isLive: boolean): string | null {
  if (facts.isLive !== isLive) return "LIVEMODE";
  if (facts.currency !== checkout.currency) return "CURRENCY";
  if (facts.totalMinor !== checkout.totalMinor) return "TOTAL";
  if (facts.itemsMinor !== checkout.itemsMinor || facts.shippingMinor !== checkout.shippingMinor)
    return "PARTS";
  return facts.paymentIntent ? null : "PAYMENT_INTENT";
}
