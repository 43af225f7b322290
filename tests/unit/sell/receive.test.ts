import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountDigits, percentDigits } from "#components/format/amount-digits.ts";
import { moneyFigures } from "#components/format/money.ts";
import { sellerShare } from "#features/ledger/index.ts";
import { pressed } from "#features/sell/domain/keypad.ts";
import { received } from "#features/sell/domain/receive.ts";
import { locales } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const prices = fc.integer({ min: 1, max: 1_000_000_000 });
const shares = fc.record({
  basisPoints: fc.integer({ min: 0, max: 3000 }),
  vatBasisPoints: fc.integer({ min: 0, max: 2500 }),
});

describe("what a maker receives", () => {
  it("is the price less commission and the tax on it, to the centime, as the ledger owes it", () => {
    fc.assert(
      fc.property(prices, shares, (minor, share) => {
        const { price, commission, vat, receives } = received(minor, share);
        expect(receives).toEqual(
          sellerShare({ madItems: money(minor, "MAD"), commission, commissionVat: vat }),
        );
        expect(receives.minor + commission.minor + vat.minor).toBe(price.minor);
      }),
    );
  });

  it("of 1,200 dirhams at 8 per cent and 20 per cent tax on that is 1,084.80", () => {
    expect(received(120_000, { basisPoints: 800, vatBasisPoints: 2000 }).receives.minor).toBe(108_480);
  });
});

describe("figures in the browser", () => {
  it("are those of the server", () => {
    fc.assert(
      fc.property(prices, fc.constantFrom(...locales), (minor, locale) => {
        expect(amountDigits(minor, locale)).toBe(moneyFigures(money(minor, "MAD"), locale));
      }),
    );
  });

  it("say shares as percentages", () => {
    expect(["800", "1250", "1275"].map((points) => percentDigits(Number(points), "fr"))).toEqual([
      "8",
      "12,5",
      "12,75",
    ]);
  });
});

describe("the keypad", () => {
  const typed = (...keys: Parameters<typeof pressed>[1][]) => keys.reduce(pressed, "");

  it("writes an amount with at most two digits behind one point", () => {
    expect(typed("1", "2", "0", "0", ".", "5", "0", "7", ".")).toBe("1200.50");
    expect(typed(".", "0", "5")).toBe("5");
    expect(typed("1", "2", "delete")).toBe("1");
  });
});
