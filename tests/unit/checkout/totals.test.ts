import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceCheckout } from "#features/checkout/domain/totals.ts";
import { chargeUnit, type Rate } from "#features/pricing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { scaledRate } from "#lib/money/convert.ts";
import { type Currency, currencies, money } from "#lib/money/money.ts";

const rateFor = (currency: Currency, millionths: number, roundToMinor: number): Rate =>
  currency === "MAD"
    ? null
    : { currency, perDirham: `0.${String(millionths).padStart(6, "0")}`, roundToMinor };
const rate = fc
  .tuple(
    fc.constantFrom(...currencies),
    fc.integer({ min: 50_000, max: 150_000 }),
    fc.constantFrom(1, 50, 100, 500),
  )
  .map(([currency, millionths, round]) => rateFor(currency, millionths, round));
const reduction = fc.option(
  fc.record({
    basisPoints: fc.option(fc.integer({ min: 100, max: 9000 }), { nil: null }),
    amountMinor: fc.integer({ min: 1, max: 6_000_000 }),
    floorMinor: fc.option(fc.integer({ min: 1, max: 6_000_000 }), { nil: null }),
    bearer: fc.constantFrom("chamber" as const, "artisan" as const, "programme" as const),
  }),
  { nil: null },
);
const goods = fc.record({
  maker: fc.integer({ min: 0, max: 3 }),
  quantity: fc.integer({ min: 1, max: 20 }),
  price: fc.integer({ min: 100, max: 5_000_000 }),
  ownPrice: fc.option(fc.integer({ min: 100, max: 1_000_000 }), { nil: null }),
  reduction,
});

const maker = (n: number) => `art_${n}` as Id<"artisan">;

/** A purchase of any goods in any currency, with entry charges paid with it. */
function buy(
  all: readonly (typeof goods extends fc.Arbitrary<infer G> ? G : never)[],
  by: Rate,
  duty: number,
) {
  const lines = all.map(({ maker: n, quantity, price, ownPrice, reduction: off }, place) => ({
    sku: `sku-${place}`,
    artisanId: maker(n),
    quantity,
    charge: chargeUnit(money(price, "MAD"), by && ownPrice ? [money(ownPrice, by.currency)] : [], by, off),
    leadDays: 0,
    commission: { basisPoints: 800, vatBasisPoints: 2000 },
  }));
  const makers = [...new Set(lines.map((line) => line.artisanId))];
  const deliveries = makers.map((artisanId, n) => ({
    artisanId,
    price: money(3500 + n, "MAD"),
    transitDays: 3,
  }));
  const paidDuties = makers.map((artisanId) => ({ artisanId, amount: money(duty, "MAD") }));
  return { lines, totals: priceCheckout(lines, deliveries, { rate: by, paidDuties }) };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const purchase = [fc.array(goods, { minLength: 1, maxLength: 8 }), rate, fc.nat(100_000)] as const;

describe("what a purchase comes to, in any currency", () => {
  it("is the sum of its parcels, and each parcel the sum of its lines", () => {
    fc.assert(
      fc.property(...purchase, (all, by, duty) => {
        const { lines, totals } = buy(all, by, duty);
        if (!totals) throw new Error("no delivery");
        expect(totals.total.currency).toBe(by?.currency ?? "MAD");
        expect(totals.total.minor).toBe(
          sumOf(totals.parcels.map((p) => p.items.minor + p.shipping.minor + p.duties.minor)),
        );
        for (const parcel of totals.parcels) {
          const own = lines.filter((line) => line.artisanId === parcel.artisanId);
          expect(parcel.items.minor).toBe(sumOf(own.map((l) => l.charge.unit.minor * l.quantity)));
          expect(parcel.madItems.minor).toBe(sumOf(own.map((l) => l.charge.madUnit.minor * l.quantity)));
          expect(parcel.subsidy.minor).toBe(sumOf(own.map((l) => l.charge.subsidy.minor * l.quantity)));
          expect(parcel.commission.minor).toBe(sumOf(parcel.lines.map((l) => l.commission.minor)));
        }
      }),
    );
  });

  it("brings in at least the dirhams that its makers are owed and nobody else pays", () => {
    fc.assert(
      fc.property(...purchase, (all, by, duty) => {
        const { lines, totals } = buy(all, by, duty);
        const one = by ? scaledRate(by.perDirham) : 1n;
        const scale = by ? 10n ** 8n : 1n;
        const covers = (paid: number, owed: number) => BigInt(paid) * scale >= BigInt(owed) * one;
        for (const { charge } of lines)
          expect(covers(charge.unit.minor, charge.madUnit.minor - charge.subsidy.minor)).toBe(true);
        for (const parcel of totals?.parcels ?? [])
          expect(covers(parcel.shipping.minor, parcel.madShipping.minor)).toBe(true);
      }),
    );
  });

  it("leaves a maker whole where the chamber bears the promotion, and takes nobody below zero", () => {
    fc.assert(
      fc.property(goods, rate, (one, by) => {
        const { lines } = buy([one], by, 0);
        const full = buy([{ ...one, reduction: null }], by, 0).lines;
        const [charge, plain] = [lines[0]?.charge, full[0]?.charge];
        if (!charge || !plain) throw new Error("no line");
        if (one.reduction?.bearer !== "artisan") expect(charge.madUnit).toEqual(plain.madUnit);
        else expect(charge.subsidy.minor).toBe(0);
        expect(charge.list).toEqual(plain.unit);
        expect(charge.unit.minor).toBeLessThanOrEqual(charge.list.minor);
        const least = Math.min(one.reduction?.floorMinor ?? 1, plain.madUnit.minor);
        expect(charge.madUnit.minor - charge.subsidy.minor).toBeGreaterThanOrEqual(least);
        expect(
          Math.min(charge.unit.minor, charge.madUnit.minor, charge.subsidy.minor),
        ).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

it("a tenth off is a tenth off, in dirhams and abroad", () => {
  const off = { basisPoints: 1000, bearer: "chamber" as const };
  const euros = rateFor("EUR", 90_000, 100);
  expect(chargeUnit(money(450_00, "MAD"), [], null, off)).toEqual({
    list: money(450_00, "MAD"),
    unit: money(405_00, "MAD"),
    madUnit: money(450_00, "MAD"),
    subsidy: money(45_00, "MAD"),
    off: money(45_00, "MAD"),
  });
  expect(chargeUnit(money(450_00, "MAD"), [], euros, off).unit).toEqual(money(36_90, "EUR"));
  const set = chargeUnit(money(450_00, "MAD"), [money(50_00, "EUR")], euros, null);
  expect([set.unit, set.madUnit]).toEqual([money(50_00, "EUR"), money(555_55, "MAD")]);
});
