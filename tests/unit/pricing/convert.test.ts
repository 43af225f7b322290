import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perDirhamOf, readRate } from "#features/pricing/domain/rate.ts";
import { convertUp, scaledRate } from "#lib/money/convert.ts";
import { money } from "#lib/money/money.ts";

const minors = fc.integer({ min: 0, max: 1_000_000_000 });
const rates = fc
  .bigInt({ min: 1n, max: 10n ** 10n })
  .map((scaled) => `${scaled / 10n ** 8n}.${String(scaled % 10n ** 8n).padStart(8, "0")}`);
const steps = fc.constantFrom(1, 5, 50, 100, 500, 1000);

describe("a converted price", () => {
  it("is a multiple of the step, never below the exact amount and less than a step above it", () => {
    fc.assert(
      fc.property(minors, rates, steps, (minor, rate, step) => {
        const { minor: shown } = convertUp(money(minor, "MAD"), "EUR", rate, step);
        const exact = BigInt(minor) * scaledRate(rate);
        const above = BigInt(shown) * 10n ** 8n - exact;
        expect(shown % step).toBe(0);
        expect(above >= 0n && above < BigInt(step) * 10n ** 8n).toBe(true);
      }),
    );
  });

  it("never falls when the price in dirhams rises", () => {
    fc.assert(
      fc.property(minors, minors, rates, steps, (a, b, rate, step) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map(
          (minor) => convertUp(money(minor, "MAD"), "USD", rate, step).minor,
        );
        expect((less ?? 0) <= (more ?? 0)).toBe(true);
      }),
    );
  });

  it("stays as it is at a rate of one and a step of one", () => {
    fc.assert(
      fc.property(minors, (minor) => {
        expect(convertUp(money(minor, "MAD"), "GBP", "1", 1).minor).toBe(minor);
      }),
    );
  });

  it.each([
    [1_200_00, "0.0921", 100, 111_00],
    [1_200_00, "0.09210000", 1, 110_52],
    [1, "0.0921", 100, 100],
    [0, "0.0921", 100, 0],
    [100_00, "0.1", 100, 10_00],
    [100_01, "0.1", 100, 11_00],
  ])("of %i centimes at %s in steps of %i is %i", (minor, rate, step, expected) => {
    expect(convertUp(money(minor, "MAD"), "EUR", rate, step)).toEqual(money(expected, "EUR"));
  });

  it.each(["0", "0.00000000", "-1", "", "1,5", "1e3", "0.000000001", "NaN", "12345678901"])(
    "is refused at %j, which is no rate",
    (rate) => {
      expect(() => convertUp(money(100, "MAD"), "EUR", rate, 1)).toThrow(RangeError);
    },
  );

  it("is refused for less than nothing and for a step that is none", () => {
    expect(() => convertUp(money(-1, "MAD"), "EUR", "1", 1)).toThrow(RangeError);
    for (const step of [0, -1, 0.5]) {
      expect(() => convertUp(money(1, "MAD"), "EUR", "1", step)).toThrow(RangeError);
    }
  });
});

describe("a rate as it is typed", () => {
  it.each([
    ["10.85", "10.85"],
    [" 10,850 ", "10.85"],
    ["0010", "10"],
    ["0.1", "0.1"],
  ])("%j reads as %s", (typed, rate) => {
    expect(readRate(typed)).toBe(rate);
  });

  it.each(["", "0", "0,00", "-3", "1.2.3", "abc", "1.1234567", "123456"])("%j is none", (typed) => {
    expect(readRate(typed)).toBeNull();
  });

  it("turns round to eight places, never in the buyer's favour and by less than one unit of the last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (millionths) => {
        const typed = `${Math.trunc(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, "0")}`;
        const per = perDirhamOf(typed);
        if (per === null) return;
        const over = scaledRate(per) * BigInt(millionths) - 10n ** 14n;
        expect(over >= 0n && over < BigInt(millionths)).toBe(true);
      }),
    );
  });

  it("is ten cents for ten dirhams", () => {
    expect(perDirhamOf("10")).toBe("0.10000000");
  });
});
