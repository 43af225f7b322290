import type { CheckoutState, PaymentMethod } from "#db/schema/checkout.ts";
import { holdingStates } from "#features/checkout/domain/transitions.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";

export type SettledCheckout = {
  state: CheckoutState;
  method: PaymentMethod;
  currency: string;
  itemsMinor: number;
  shippingMinor: number;
  dutiesMinor: number;
  fundGiftMinor: number;
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
 * `isLive` is what this deployment expects; `isCurrent` says that the session is the newest attempt's; `isHeld` that a checkout
 * in review still has the promise of its units; `isParked` that this very session's money is booked as waiting for a person.
 */
export function decideSettlement(
  checkout: SettledCheckout,
  facts: SessionFacts,
  expected: { isLive: boolean; isCurrent: boolean; isHeld?: boolean; isParked?: boolean },
): Decision {
  const isHolding = checkout.state === "review" ? expected.isHeld : holdingStates.includes(checkout.state);
  if (facts.status === "open") return { do: "nothing" };
  // Booked once already: whatever has been put right since, only the person who decides about it moves it.
  if (facts.isPaid && expected.isParked) return { do: "nothing" };
  // Nothing was ever to be charged here: what is owed at the door or by transfer stays owed.
  if (checkout.method !== "card")
    return facts.isPaid ? { do: "review", reason: "METHOD" } : { do: "nothing" };
  if (facts.status === "expired")
    return isHolding && expected.isCurrent && checkout.state !== "review"
      ? { do: "release" }
      : { do: "nothing" };
  if (!facts.isPaid) {
    return checkout.state === "reserving" || checkout.state === "pending"
      ? { do: "await" }
      : { do: "nothing" };
  }
  if (checkout.paymentIntent && checkout.paymentIntent === facts.paymentIntent) return { do: "nothing" };
  const mismatch = findMismatch(checkout, facts, expected.isLive);
  if (mismatch) return { do: "review", reason: mismatch };
  if (["paid", "refund_due", "refunded"].includes(checkout.state)) return { do: "refund-second" };
  // Beside the payment that did not fit, which a person decides about, this one is as good as any.
  return isHolding ? { do: "commit" } : { do: "commit-late" };
}

function findMismatch(checkout: SettledCheckout, facts: SessionFacts, isLive: boolean): string | null {
  if (facts.isLive !== isLive) return "LIVEMODE";
  if (facts.currency !== checkout.currency) return "CURRENCY";
  if (facts.totalMinor !== checkout.totalMinor) return "TOTAL";
  // To the provider, entry charges that are paid with the order and a gift to the fund are more lines beside the goods.
  const items = checkout.itemsMinor + checkout.dutiesMinor + checkout.fundGiftMinor;
  if (facts.itemsMinor !== items || facts.shippingMinor !== checkout.shippingMinor) return "PARTS";
  return facts.paymentIntent ? null : "PAYMENT_INTENT";
}
