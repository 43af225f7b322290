import type { OwnLine } from "#features/cart/domain/own-line.ts";
import type { CartLineDto } from "#features/cart/schema.ts";
import type { CartOfferDto } from "#features/catalogue/schema.ts";
import { chargeUnit, type Rate, rateOf } from "#features/pricing/schema.ts";
import type { DeliveryOffer, PieceReduction } from "#features/promotions/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { currencies, type Money, times } from "#lib/money/money.ts";
import { type Prices, type ShownPrice, timesPrices } from "#lib/money/prices.ts";
import type { Country } from "#lib/places/countries.ts";

/** What a basket is priced by: where it goes when that is known, what is paid in, and what holds today. */
export type Terms = {
  country: Country | null;
  /** Of the currency that is paid in; null for dirhams. */
  rate: Rate;
  quotes: Parameters<typeof rateOf>[1];
  /** Prices that makers set in other currencies, by sku. */
  set: ReadonlyMap<string, readonly Money[]>;
  /** The promotion of each line, by sku; those that would pay for the delivery of each piece; and the code that was typed. */
  reductions: ReadonlyMap<string, PieceReduction>;
  deliveries: ReadonlyMap<Id<"piece">, readonly DeliveryOffer[]>;
  code: string | null;
};

/** A line with its price now, in what is paid in and in every currency it can be shown in, and how it moved since. */
export function priceLine(own: OwnLine, offer: CartOfferDto, terms: Terms): Omit<CartLineDto, "problem"> {
  const reduction = terms.reductions.get(offer.sku) ?? null;
  const set = terms.set.get(offer.sku) ?? [];
  const charge = chargeUnit(offer.price, set, terms.rate, reduction);
  const inDirhams = chargeUnit(offer.price, [], null, reduction).unit;
  const prices: Prices = currencies.flatMap((currency): ShownPrice[] => {
    if (currency === "MAD") return [{ ...inDirhams, basis: "own" }];
    const rate = rateOf(currency, terms.quotes);
    if (!rate) return [];
    const basis = set.some((price) => price.currency === currency) ? "set" : "converted";
    return [{ ...chargeUnit(offer.price, set, rate, reduction).unit, basis }];
  });
  return {
    offer,
    quantity: own.quantity,
    total: times(charge.unit, own.quantity),
    list: reduction ? times(charge.list, own.quantity) : null,
    inDirhams: times(inDirhams, own.quantity),
    totals: timesPrices(prices, own.quantity),
    reduction: reduction && {
      basisPoints: reduction.basisPoints,
      amountMinor: reduction.amountMinor,
      endsOn: reduction.endsOn,
      isByCode: reduction.isByCode,
      isCut:
        inDirhams.minor > chargeUnit(offer.price, [], null, { ...reduction, floorMinor: null }).unit.minor,
    },
    // Whoever typed a code knows why it costs less.
    change: reduction?.isByCode ? null : changeOf(own.seen, inDirhams),
  };
}

function changeOf(seen: Money | null, now: Money): CartLineDto["change"] {
  if (!seen || seen.minor === now.minor) return null;
  return { kind: seen.minor < now.minor ? "UP" : "DOWN", was: seen };
}
