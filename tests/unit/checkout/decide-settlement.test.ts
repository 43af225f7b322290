import { describe, expect, it } from "vitest";
import type { CheckoutState } from "#db/schema/checkout.ts";
import { decideSettlement } from "#features/checkout/domain/decide-settlement.ts";
import { checkoutTransitions } from "#features/checkout/domain/transitions.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";

const row = (state: CheckoutState, paymentIntent: string | null = null) => ({
  state,
  currency: "MAD",
  itemsMinor: 900,
  shippingMinor: 100,
  totalMinor: 1000,
  paymentIntent,
});
const paid: SessionFacts = {
  id: "cs_1",
  url: null,
  status: "complete",
  isPaid: true,
  isLive: false,
  checkoutId: null,
  currency: "MAD",
  totalMinor: 1000,
  itemsMinor: 900,
  shippingMinor: 100,
  paymentIntent: "pi_1",
};
const expected = { isLive: false, isCurrent: true };
const states = Object.keys(checkoutTransitions) as CheckoutState[];

describe("what a session's facts mean for a checkout", () => {
  it.each([
    ["reserving", "commit"],
    ["pending", "commit"],
    ["awaiting_async", "commit"],
    ["expired", "commit-late"],
    ["failed", "commit-late"],
    ["paid", "refund-second"],
    ["refund_due", "refund-second"],
    ["refunded", "refund-second"],
    ["review", "nothing"],
  ] as const)("paid, while it is %s: %s", (state, decision) => {
    expect(decideSettlement(row(state), paid, expected).do).toBe(decision);
  });

  it.each(states)("the payment it already knows changes nothing, while it is %s", (state) => {
    expect(decideSettlement(row(state, "pi_1"), paid, expected).do).toBe("nothing");
  });

  it.each([
    ["LIVEMODE", { isLive: true }],
    ["CURRENCY", { currency: "EUR" }],
    ["TOTAL", { totalMinor: 999 }],
    ["PARTS", { itemsMinor: 901, shippingMinor: 99 }],
    ["PAYMENT_INTENT", { paymentIntent: null }],
  ] as const)("a mismatch of %s is for a person to look at", (reason, change) => {
    expect(decideSettlement(row("pending"), { ...paid, ...change }, expected)).toEqual({
      do: "review",
      reason,
    });
  });

  it("an expired session releases the newest attempt's units, and only while units are held", () => {
    const expired: SessionFacts = { ...paid, status: "expired", isPaid: false };
    expect(decideSettlement(row("pending"), expired, expected).do).toBe("release");
    expect(decideSettlement(row("pending"), expired, { ...expected, isCurrent: false }).do).toBe("nothing");
    for (const state of ["paid", "expired", "failed", "refund_due", "refunded", "review"] as const) {
      expect(decideSettlement(row(state), expired, expected).do).toBe("nothing");
    }
  });

  it("an open session proves nothing", () => {
    for (const state of states) {
      expect(decideSettlement(row(state), { ...paid, status: "open", isPaid: false }, expected).do).toBe(
        "nothing",
      );
    }
  });
});
