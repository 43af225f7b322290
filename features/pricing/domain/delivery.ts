import { type Money, money, times } from "#lib/money/money.ts";

/** Days a ready piece may take to be packed and handed over. */
export const handlingDays = 3;

/** A step of a dated tariff: parcels of a zone up to a weight. */
export type TariffStep = { upToGrams: number; price: Money; transitDays: number };

/** What a parcel of `grams` costs. Heavier than the last step: as many parcels of the last step as it takes. */
export function parcelPrice(
  steps: readonly TariffStep[],
  grams: number,
): { price: Money; transitDays: number } | null {
  const sorted = [...steps].sort((a, b) => a.upToGrams - b.upToGrams);
  const step = sorted.find((candidate) => grams <= candidate.upToGrams);
  if (step) return { price: step.price, transitDays: step.transitDays };
  const last = sorted.at(-1);
  if (!last) return null;
  const parcels = Math.ceil(grams / last.upToGrams);
  return {
    price: times(money(last.price.minor, last.price.currency), parcels),
    transitDays: last.transitDays,
  };
}

/**
 * Days until a parcel arrives: the latest is what a checkout promises, the earliest is when the piece is handed over as
 * soon as it is ready. `leadDays` is zero for what is on the shelf.
 */
export function arrivalDays(leadDays: number, transitDays: number): { earliest: number; latest: number } {
  return {
    earliest: Math.max(1, leadDays) + transitDays,
    latest: Math.max(handlingDays, leadDays) + transitDays,
  };
}
