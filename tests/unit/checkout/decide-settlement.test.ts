import { describe, expect, it } from "vitest";
import type { CheckoutState, PaymentMethod } from "#db/schema/checkout.ts";
import { decideSettlement } from "#features/checkout/domain/decide-settlement.ts";
import { checkoutTransitions } from "#features/checkout/domain/transitions.ts";
import type { SessionFacts } from "#lib/adapters/stripe/port.ts";

const row = (state: CheckoutState, paymentIntent: string | null = null) => ({
  state,
  method: "card" as PaymentMethod,
  currency: "MAD",
  itemsMinor: 900,
  shippingMinor: 100,
  dutiesMinor: 0,
  fundGiftMinor: 0,
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
    ["review", "commit-late"],
  ] as const)("paid, while it is %s: %s", (state, decision) => {
    expect(decideSettlement(row(state), paid, expected).do).toBe(decision);
  });

  it("paid as agreed beside a payment that waits for a person: sold, of the units it still holds", () => {
    expect(decideSettlement(row("review"), paid, { ...expected, isHeld: true })).toEqual({ do: "commit" });
    const again = { ...paid, totalMinor: 999 };
    expect(decideSettlement(row("review"), again, { ...expected, isHeld: true }).do).toBe("review");
    const ended: SessionFacts = { ...paid, status: "expired", isPaid: false };
    expect(decideSettlement(row("review"), ended, { ...expected, isHeld: true }).do).toBe("nothing");
  });

  it.each(states)("money of its own that is parked stays with a person, while it is %s", (state) => {
    const parked = { ...expected, isParked: true };
    for (const isHeld of [true, false])
      expect(decideSettlement(row(state), paid, { ...parked, isHeld })).toEqual({ do: "nothing" });
    expect(decideSettlement(row(state), { ...paid, totalMinor: 999 }, parked)).toEqual({ do: "nothing" });
  });

  it.each(
    (["confirmed", "refused", "pending"] as const).flatMap((state) => [
      { state, method: "cash_on_delivery" as const },
      { state, method: "bank_transfer" as const },
    ]),
  )("a card's payment for a checkout of $method that is $state is for a person to look at", (over) => {
    const other = { ...row("pending"), ...over };
    expect(decideSettlement(other, paid, expected)).toEqual({ do: "review", reason: "METHOD" });
    expect(decideSettlement(other, paid, { ...expected, isParked: true })).toEqual({ do: "nothing" });
    for (const status of ["open", "expired", "complete"] as const)
      expect(decideSettlement(other, { ...paid, status, isPaid: false }, expected).do).toBe("nothing");
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

  it("a gift to the fund is an item to the provider, and the total must hold it", () => {
    const withGift = { ...row("pending"), fundGiftMinor: 20, totalMinor: 1020 };
    const charged = { ...paid, itemsMinor: 920, totalMinor: 1020 };
    expect(decideSettlement(withGift, charged, expected)).toEqual({ do: "commit" });
    expect(decideSettlement(withGift, paid, expected)).toMatchObject({ do: "review", reason: "TOTAL" });
  });

  it("entry charges that are paid with the order are items to the provider, and the total must hold them", () => {
    const withDuties = { ...row("pending"), dutiesMinor: 50, totalMinor: 1050 };
    const charged = { ...paid, itemsMinor: 950, totalMinor: 1050 };
    expect(decideSettlement(withDuties, charged, expected)).toEqual({ do: "commit" });
    expect(
      decideSettlement(withDuties, { ...charged, itemsMinor: 900, shippingMinor: 150 }, expected),
    ).toEqual({
      ...{ do: "review", reason: "PARTS" },
    });
    expect(decideSettlement(withDuties, { ...charged, itemsMinor: 900, totalMinor: 1000 }, expected)).toEqual(
      {
        ...{ do: "review", reason: "TOTAL" },
      },
    );
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
