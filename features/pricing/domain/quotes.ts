import { daysBetween } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { convertUp } from "#lib/money/convert.ts";
import { type Currency, currencies, type Money } from "#lib/money/money.ts";
import type { Prices, ShownPrice } from "#lib/money/prices.ts";

/** Currencies that need a quote: all but the one the makers price in. */
export const quotedCurrencies = ["EUR", "USD", "GBP"] as const satisfies readonly Currency[];

/** What a dirham is worth from a day on. */
export type Quote = {
  currency: Currency;
  /** Decimal text: units of the currency for one dirham. */
  perDirham: string;
  /** ISO date, in Morocco. */
  validFrom: string;
  /** Converted prices are multiples of this many minor units. */
  roundToMinor: number;
  source: string;
  isDemonstration: boolean;
};

/** Days a quote is fresh, and days after which nothing is converted with it any more. */
export const quoteDays = { fresh: 31, usable: 180 } as const;

export type Age = "fresh" | "old" | "too_old";

/** A quote that a purchase can be locked to. */
export type LockableQuote = Quote & { id: Id<"exchangeQuote">; age: Age };

/**
 * How far a quote has aged on `today` (ISO date). An old one is still used and its date shown, because an approximate
 * price with its date helps a buyer more than none; one beyond half a year is not, because nobody would know the price.
 */
export function ageOf(quote: { validFrom: string }, today: string): Age {
  const days = daysBetween(quote.validFrom, today);
  if (days <= quoteDays.fresh) return "fresh";
  return days <= quoteDays.usable ? "old" : "too_old";
}

/**
 * A price in every currency it can be shown in: what is charged, prices the maker set themselves, and for the rest the
 * quote in force, rounded up so that a maker who is paid in that currency one day never gets less than they asked.
 */
export function pricesIn(
  charged: Money,
  set: readonly Money[],
  quotes: readonly Quote[],
  today: string,
): Prices {
  return currencies.flatMap((currency): ShownPrice[] => {
    if (currency === charged.currency) return [{ ...charged, basis: "own" }];
    const own = set.find((price) => price.currency === currency);
    if (own) return [{ ...own, basis: "set" }];
    const quote = quotes.find((known) => known.currency === currency);
    if (!quote || charged.currency !== "MAD" || ageOf(quote, today) === "too_old") return [];
    return [{ ...convertUp(charged, currency, quote.perDirham, quote.roundToMinor), basis: "converted" }];
  });
}
