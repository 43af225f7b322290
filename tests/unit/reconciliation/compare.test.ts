import { describe, expect, it } from "vitest";
import { type Books, findBalanceBreaks, findUnbooked } from "#features/reconciliation/domain/compare.ts";
import type { ListedCharge, ListedRefund, Movement } from "#lib/adapters/stripe/port.ts";
import { money } from "#lib/money/money.ts";

const created = new Date("2026-11-01T10:00:00Z");
const charge = (over: Partial<ListedCharge> = {}): ListedCharge => ({
  id: "ch_1",
  paymentIntent: "pi_1",
  gross: money(10_000, "MAD"),
  settled: { gross: money(10_000, "MAD"), fee: money(320, "MAD") },
  isPaid: true,
  created,
  ...over,
});
const refund = (over: Partial<ListedRefund> = {}): ListedRefund => ({
  ...{ id: "re_1", status: "succeeded", charge: "ch_1", paymentIntent: "pi_1", refundRow: null, attempt: 1 },
  ...{ amount: money(500, "MAD"), created },
  ...over,
});
const movement = (over: Partial<Movement> = {}): Movement => ({
  ...{ id: "txn_1", type: "payout", source: "po_1", currency: "MAD", amountMinor: -900, feeMinor: 0 },
  ...{ netMinor: -900, created },
  ...over,
});
const books = (over: Partial<Books> = {}): Books => ({
  payments: [{ paymentIntent: "pi_1", minor: 10_000, currency: "MAD" }],
  fees: new Set(["ch_1"]),
  refunds: new Map([["re_1", { isSentBooked: true }]]),
  sources: new Set(["po_1"]),
  ...over,
});
const listed = { charges: [charge()], refunds: [refund()], movements: [movement()] };
const kinds = (lists: Partial<typeof listed>, over: Partial<Books> = {}) =>
  findUnbooked({ ...listed, ...lists }, books(over)).map(({ kind }) => kind);

describe("what does not stand at exactly one place", () => {
  it("finds nothing when everything does", () => {
    expect(kinds({})).toEqual([]);
  });

  it("finds a payment that stands nowhere, twice, or with another amount or currency", () => {
    expect(kinds({}, { payments: [] })).toEqual(["charge_unbooked"]);
    const [one] = books().payments;
    if (!one) throw new Error("one is booked");
    expect(kinds({}, { payments: [one, one] })).toEqual(["charge_booked_twice"]);
    expect(kinds({}, { payments: [{ ...one, minor: 9_999 }] })).toEqual(["amount_differs"]);
    expect(kinds({}, { payments: [{ ...one, currency: "EUR" }] })).toEqual(["amount_differs"]);
  });

  it("asks nothing of a declined card, and no fee where there is none", () => {
    expect(kinds({ charges: [charge({ isPaid: false })] }, { payments: [] })).toEqual([]);
    const free = { gross: money(10_000, "MAD"), fee: money(0, "MAD") };
    expect(kinds({ charges: [charge({ settled: free })] }, { fees: new Set() })).toEqual([]);
    expect(kinds({ charges: [charge({ settled: null })] }, { fees: new Set() })).toEqual([]);
    expect(kinds({}, { fees: new Set() })).toEqual(["fee_unbooked"]);
    const exchanged = { gross: money(930, "EUR"), fee: money(0, "EUR") };
    expect(kinds({ charges: [charge({ settled: exchanged })] }, { fees: new Set() })).toEqual([
      "fee_unbooked",
    ]);
  });

  it("finds a refund nobody asked for, unless it came to nothing, and one that is not booked", () => {
    expect(kinds({}, { refunds: new Map() })).toEqual(["refund_unknown"]);
    expect(kinds({ refunds: [refund({ status: "failed" })] }, { refunds: new Map() })).toEqual([]);
    expect(kinds({}, { refunds: new Map([["re_1", { isSentBooked: false }]]) })).toEqual(["refund_unbooked"]);
    const pending = [refund({ status: "pending" })];
    expect(kinds({ refunds: pending }, { refunds: new Map([["re_1", { isSentBooked: false }]]) })).toEqual(
      [],
    );
  });

  it("finds a movement without a source, but for those that lists of their own speak for", () => {
    expect(kinds({}, { sources: new Set() })).toEqual(["movement_unbooked"]);
    expect(kinds({ movements: [movement({ type: "stripe_fee", source: null })] })).toEqual([
      "movement_unbooked",
    ]);
    expect(kinds({ movements: [movement({ type: "charge", source: "ch_9" })] })).toEqual([]);
  });
});

describe("the balance", () => {
  const sums = (entries: Record<string, number>) => new Map(Object.entries(entries));

  it("agrees when what is under way explains the difference, in each currency by itself", () => {
    const found = findBalanceBreaks(
      sums({ MAD: 900, EUR: 5 }),
      sums({ MAD: 1000, EUR: 5 }),
      sums({ MAD: -100 }),
      created,
    );
    expect(found).toEqual([]);
  });

  it("tells by how much a currency is off, also one that only one side knows", () => {
    const found = findBalanceBreaks(
      sums({ MAD: 990, USD: 7 }),
      sums({ MAD: 1000, EUR: 5 }),
      sums({}),
      created,
    );
    expect(found.map(({ object, amountMinor }) => [object, amountMinor])).toEqual([
      ["MAD", -10],
      ["USD", 7],
      ["EUR", -5],
    ]);
  });
});
