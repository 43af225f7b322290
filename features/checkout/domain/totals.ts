import { handlingDays, parcelPrice, type TariffStep } from "#features/pricing/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Currency, type Money, plus, share, sum, times } from "#lib/money/money.ts";

/** A line as it will be bought: everything read again on the server. */
export type PricedLine = {
  sku: string;
  artisanId: Id<"artisan">;
  quantity: number;
  unit: Money;
  weightGrams: number;
  /** Days the maker needs: zero for what is ready. */
  leadDays: number;
};

export type Parcel = {
  artisanId: Id<"artisan">;
  items: Money;
  shipping: Money;
  commission: Money;
  /** Days until arrival: the slowest line plus transit. */
  leadDays: number;
};

export type Totals = { parcels: Parcel[]; items: Money; shipping: Money; total: Money };

/**
 * One parcel an artisan, in the order of first appearance. The total is the exact sum of the parcels.
 * Null when a parcel has no tariff.
 */
export function priceCheckout(
  lines: readonly PricedLine[],
  tariff: readonly TariffStep[],
  commissionBasisPoints: number,
  currency: Currency,
): Totals | null {
  const parcels: Parcel[] = [];
  for (const artisanId of new Set(lines.map((line) => line.artisanId))) {
    const own = lines.filter((line) => line.artisanId === artisanId);
    const items = sum(
      own.map((line) => times(line.unit, line.quantity)),
      currency,
    );
    const delivery = parcelPrice(
      tariff,
      own.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0),
    );
    if (!delivery) return null;
    const commission = share(items, commissionBasisPoints).part;
    const leadDays = Math.max(handlingDays, ...own.map((line) => line.leadDays)) + delivery.transitDays;
    parcels.push({ artisanId, items, shipping: delivery.price, commission, leadDays });
  }
  const items = sum(
    parcels.map((parcel) => parcel.items),
    currency,
  );
  const shipping = sum(
    parcels.map((parcel) => parcel.shipping),
    currency,
  );
  return { parcels, items, shipping, total: plus(items, shipping) };
}
