import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Currency, currencies, money, plus, share, split, sum, times } from "#lib/money/money.ts";

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const currency = fc.constantFrom<Currency>(...currencies);
const ratios = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
  .filter((r) => r.some(Boolean));

describe("money", () => {
  it("splits into parts that add up to the whole", () => {
    fc.assert(
      fc.property(amount, currency, ratios, (minor, unit, parts) => {
        const whole = money(minor, unit);
        expect(sum(split(whole, parts), unit)).toEqual(whole);
      }),
    );
  });

  it("gives no part more than one minor unit beside its exact share", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), ratios, (minor, parts) => {
        const total = parts.reduce((a, b) => a + b, 0);
        for (const [i, part] of split(money(minor, "MAD"), parts).entries()) {
          const exact = (BigInt(minor) * BigInt(parts[i] ?? 0)) / BigInt(total);
          expect(Math.abs(part.minor - Number(exact))).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("gives what is left over to the parts that were cut the most", () => {
    expect(split(money(100, "MAD"), [50, 33, 17]).map((part) => part.minor)).toEqual([50, 33, 17]);
    expect(split(money(10, "MAD"), [70, 14, 16]).map((part) => part.minor)).toEqual([7, 1, 2]);
    expect(split(money(-10, "MAD"), [70, 14, 16]).map((part) => part.minor)).toEqual([-7, -1, -2]);
    expect(split(money(100, "MAD"), [1, 1, 1]).map((part) => part.minor)).toEqual([34, 33, 33]);
  });

  it("gives nothing to a ratio of zero", () => {
    expect(split(money(100, "MAD"), [0, 1, 0]).map((part) => part.minor)).toEqual([0, 100, 0]);
  });

  it("keeps a commission and the rest equal to the price", () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.integer({ min: 1, max: 9_999 }), (minor, basisPoints) => {
        const { part, rest } = share(money(minor, "MAD"), basisPoints);
        expect(plus(part, rest).minor).toBe(minor);
      }),
    );
  });

  it("refuses fractions, mixed currencies and ratios that mean nothing", () => {
    expect(() => money(1.5, "MAD")).toThrow(RangeError);
    expect(() => money(Number.MAX_SAFE_INTEGER + 1, "MAD")).toThrow(RangeError);
    expect(() => plus(money(1, "MAD"), money(1, "EUR"))).toThrow(RangeError);
    expect(() => times(money(1, "MAD"), 0.5)).toThrow(RangeError);
    for (const bad of [[], [0, 0], [-1, 2], [0.5, 0.5]])
      expect(() => split(money(10, "MAD"), bad)).toThrow(RangeError);
  });
});
