import type { Quote } from "#features/pricing/domain/quotes.ts";
import { convertDown, convertUp } from "#lib/money/convert.ts";
import { type Currency, type Money, minus, money, share } from "#lib/money/money.ts";

/**
 * What a promotion does to a price: a part off in basis points or a sum in dirhams, what its maker wants for a unit at least, and
 * who pays for it.
 */
export type Reduction = {
  basisPoints: number | null;
  amountMinor?: number | null;
  floorMinor?: number | null;
  bearer: "chamber" | "artisan" | "programme";
};

/** What one currency's prices are converted with; null for dirhams, which need nothing. */
export type Rate = Pick<Quote, "currency" | "perDirham" | "roundToMinor"> | null;

/** One unit as it is sold. The first two in the buyer's currency, the others in dirhams. */
export type UnitCharge = {
  /** Before and after what a promotion takes off. */
  list: Money;
  unit: Money;
  /** What the unit counts for its maker, and how much of that somebody else than the buyer pays. */
  madUnit: Money;
  subsidy: Money;
  /** What the promotion costs whoever bears it. */
  off: Money;
};

/**
 * What one unit costs its buyer and counts for its maker. A price that the maker set in the buyer's currency wins over the
 * quote, and is then worth the dirhams it comes to at that quote. Converted prices are rounded up, dirhams down, so that
 * what the buyer pays is never worth less than `madUnit - subsidy`.
 */
export function chargeUnit(
  price: Money,
  set: readonly Money[],
  rate: Rate,
  reduction: Reduction | null,
): UnitCharge {
  const own = rate ? set.find((known) => known.currency === rate.currency) : undefined;
  const list = own ?? (rate ? toBuyer(price, rate) : price);
  const madList = own && rate ? convertDown(own, rate.perDirham) : price;
  const nothing = money(0, "MAD");
  if (!reduction) return { list, unit: list, madUnit: madList, subsidy: nothing, off: nothing };
  const { unit, mad } = reduced({ list, madList, isSet: own !== undefined }, rate, reduction);
  const off = minus(madList, mad);
  if (reduction.bearer === "artisan") return { list, unit, madUnit: mad, subsidy: nothing, off };
  return { list, unit, madUnit: madList, subsidy: off, off };
}

/** A unit as its buyer pays it, in their currency and in dirhams: never below its maker's floor, never above the list. */
function reduced(
  { list, madList, isSet }: { list: Money; madList: Money; isSet: boolean },
  rate: Rate,
  reduction: Reduction,
): { unit: Money; mad: Money } {
  const { basisPoints } = reduction;
  const least = Math.min(reduction.floorMinor ?? 1, madList.minor);
  const above = (mad: Money) => (mad.minor < least ? money(least, "MAD") : mad);
  if (basisPoints === null) {
    const mad = above(minus(madList, money(reduction.amountMinor ?? 0, "MAD")));
    return { unit: rate ? smaller(list, inCurrency(mad, rate)) : mad, mad };
  }
  const part = minus(list, share(list, basisPoints).part);
  if (!rate) return { unit: above(part), mad: above(part) };
  // A price set in the currency is worth what it comes to; any other is what its dirhams come to.
  const mad = above(
    isSet ? convertDown(part, rate.perDirham) : minus(madList, share(madList, basisPoints).part),
  );
  // To the unit of the currency and not to its rounding: a tenth off is a tenth off.
  const covered = inCurrency(mad, rate);
  return { unit: smaller(list, covered.minor > part.minor ? covered : part), mad };
}

const inCurrency = (mad: Money, rate: NonNullable<Rate>): Money =>
  convertUp(mad, rate.currency, rate.perDirham, 1);

const smaller = (a: Money, b: Money): Money => (a.minor <= b.minor ? a : b);

/** Dirhams as the buyer pays them: rounded up by the rule of the quote. */
export function toBuyer(value: Money, rate: Rate): Money {
  return rate ? convertUp(value, rate.currency, rate.perDirham, rate.roundToMinor) : value;
}

/** The rate of a currency among the quotes in force; undefined when it has none that may still be used. */
export function rateOf(
  currency: Currency,
  quotes: readonly (Quote & { age: "fresh" | "old" | "too_old" })[],
): Rate | undefined {
  if (currency === "MAD") return null;
  return quotes.find((quote) => quote.currency === currency && quote.age !== "too_old");
}
