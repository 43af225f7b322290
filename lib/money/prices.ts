import { type Currency, currencies, type Money, plus, times } from "#lib/money/money.ts";

/**
 * A price in one currency and where it comes from: `own` is what the buyer is charged, `set` was set by the maker in that
 * currency, `converted` follows from a dated exchange quote and is shown with "about".
 */
export type ShownPrice = Money & { readonly basis: "own" | "set" | "converted" };

/** One price in every currency that can be shown, the currency of payment first. */
export type Prices = readonly ShownPrice[];

/** The price that is charged. Throws RangeError for a list without one. */
export function chargedPrice(prices: Prices): ShownPrice {
  const own = prices.find((price) => price.basis === "own");
  if (!own) throw new RangeError("no price to charge");
  return own;
}

/** The price of a number of units in every currency. */
export function timesPrices(prices: Prices, quantity: number): Prices {
  return prices.map((price) => ({ ...times(price, quantity), basis: price.basis }));
}

/** The sum of several prices, in the currencies that every one of them has. Empty for no prices. */
export function sumPrices(all: readonly Prices[]): Prices {
  return foldPrices(all, (a, b) => ({ ...plus(a, b), basis: a.basis === "set" ? b.basis : a.basis }));
}

/** The lowest of several prices, currency by currency. */
export function lowestPrices(all: readonly Prices[]): Prices {
  return foldPrices(all, (a, b) => (b.minor < a.minor ? b : a));
}

function foldPrices(
  all: readonly Prices[],
  join: (a: ShownPrice, b: ShownPrice) => ShownPrice,
): ShownPrice[] {
  return currencies.flatMap((currency) => {
    const own = all.flatMap((prices) => prices.find((price) => price.currency === currency) ?? []);
    const [first, ...others] = own;
    return first && own.length === all.length ? [others.reduce(join, first)] : [];
  });
}

/** The currency a price stands in for: its own, and for the one that is charged all those it is not known in. */
export function standsFor(price: ShownPrice, prices: Prices): Currency[] {
  if (price.basis !== "own") return [price.currency];
  return currencies.filter(
    (currency) => currency === price.currency || !prices.some((other) => other.currency === currency),
  );
}
