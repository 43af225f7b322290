import { describe, expect, it } from "vitest";
import { historiesOf } from "#features/pricing/domain/quote-history.ts";
import { ageOf, pricesIn, type Quote } from "#features/pricing/domain/quotes.ts";
import type { QuoteRow } from "#features/pricing/schema.ts";
import { money } from "#lib/money/money.ts";
import { lowestPrices, standsFor, sumPrices, timesPrices } from "#lib/money/prices.ts";

const today = "2026-11-26";
const quote = (over: Partial<Quote>): Quote => ({
  currency: "EUR",
  perDirham: "0.09",
  validFrom: today,
  roundToMinor: 100,
  source: "Test",
  isDemonstration: true,
  ...over,
});
const charged = money(1_200_00, "MAD");

describe("a price in the currencies it can be shown in", () => {
  it("is what is charged, then the maker's own price, then the quote in force", () => {
    const quotes = [quote({}), quote({ currency: "USD", perDirham: "0.1" })];
    expect(pricesIn(charged, [money(99_00, "EUR")], quotes, today)).toEqual([
      { minor: 1_200_00, currency: "MAD", basis: "own" },
      { minor: 99_00, currency: "EUR", basis: "set" },
      { minor: 120_00, currency: "USD", basis: "converted" },
    ]);
  });

  it.each([
    [today, "fresh"],
    ["2026-10-26", "fresh"],
    ["2026-10-25", "old"],
    ["2026-05-30", "old"],
    ["2026-05-29", "too_old"],
  ])("with a quote of %s, which is %s, says so or leaves the currency out", (validFrom, age) => {
    expect(ageOf({ validFrom }, today)).toBe(age);
    const shown = pricesIn(charged, [], [quote({ validFrom })], today).length;
    expect(shown).toBe(age === "too_old" ? 1 : 2);
  });

  it("stands in for the currencies it is not known in", () => {
    const prices = pricesIn(charged, [], [quote({})], today);
    expect(prices.map((price) => standsFor(price, prices))).toEqual([["MAD", "USD", "GBP"], ["EUR"]]);
  });

  it("is summed and compared currency by currency, in those that all of them have", () => {
    const both = pricesIn(charged, [], [quote({})], today);
    const one = pricesIn(money(100_00, "MAD"), [], [], today);
    expect(sumPrices([both, timesPrices(one, 3)])).toEqual([
      { minor: 1_500_00, currency: "MAD", basis: "own" },
    ]);
    expect(sumPrices([])).toEqual([]);
    const cheap = pricesIn(money(900_00, "MAD"), [money(200_00, "EUR")], [], today);
    expect(lowestPrices([both, cheap]).map(({ minor }) => minor)).toEqual([900_00, 108_00]);
  });
});

describe("recorded quotes around a day", () => {
  const row = (over: Partial<QuoteRow>): QuoteRow => ({
    ...quote({}),
    id: "q",
    recordedAt: "2026-11-01T10:00:00.000Z",
    ...over,
  });

  it("hold from their day on, of one day the one recorded last", () => {
    const [euro] = historiesOf(
      [
        row({ id: "before", validFrom: "2026-10-01" }),
        row({ id: "slip" }),
        row({ id: "mended", recordedAt: "2026-11-01T11:00:00.000Z" }),
        row({ id: "later", validFrom: "2026-12-01" }),
        row({ id: "other", currency: "USD" }),
      ],
      today,
    );
    expect([euro?.now?.id, euro?.coming.map(({ id }) => id), euro?.past.map(({ id }) => id)]).toEqual([
      "mended",
      ["later"],
      ["slip", "before"],
    ]);
  });
});
