import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCommission } from "#db/schema/published-catalogue.ts";
import { publishedDeliveryTariff } from "#db/schema/published-showcase.ts";
import { arrivalDays, parcelPrice, type TariffStep } from "#features/pricing/domain/delivery.ts";
import { ageOf, pricesIn } from "#features/pricing/domain/quotes.ts";
import { readQuotes } from "#features/pricing/queries/read-prices.ts";
import type { Delivery, PriceTerms } from "#features/pricing/schema.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { money } from "#lib/money/money.ts";
import { type DeliveryZone, deliveryZones } from "#lib/places/countries.ts";

type TariffRow = typeof publishedDeliveryTariff.$inferSelect;

/** What prices and delivery of today rest on; three queries. */
export async function readTerms(db: Database): Promise<PriceTerms & { tariff: TariffRow[] }> {
  const [quotes, commissions, tariff] = await Promise.all([
    readQuotes(db),
    db.select().from(publishedCommission).limit(1),
    db
      .select()
      .from(publishedDeliveryTariff)
      .where(eq(publishedDeliveryTariff.currency, "MAD"))
      .orderBy(asc(publishedDeliveryTariff.upToGrams)),
  ]);
  const today = dayInMorocco(now());
  const newest = tariff.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return {
    tariff,
    quotes: quotes.map((quote) => ({ ...quote, age: ageOf(quote, today) })),
    commission: commissions[0] ?? null,
    delivery: newest ? { validFrom: newest.validFrom, source: newest.source } : null,
  };
}

/**
 * What a parcel with one unit costs and when it arrives, by zone; by the same rules as a checkout's quote. A zone without
 * a tariff is left out. `shippedGrams` is the unit with its packing; `readyDays` is null for what leaves as fast as it can.
 */
export function deliveriesOf(
  terms: { tariff: readonly TariffRow[]; quotes: PriceTerms["quotes"] },
  unit: { shippedGrams: number; readyDays: number | null },
): Delivery[] {
  const today = dayInMorocco(now());
  return deliveryZones.flatMap((zone) => {
    const parcel = parcelPrice(stepsOf(terms.tariff, zone), unit.shippedGrams);
    if (!parcel) return [];
    const days = arrivalDays(unit.readyDays ?? 0, parcel.transitDays);
    return [{ zone, prices: pricesIn(parcel.price, [], terms.quotes, today), ...days }];
  });
}

const stepsOf = (rows: readonly TariffRow[], zone: DeliveryZone): TariffStep[] =>
  rows
    .filter((row) => row.zone === zone)
    .map((row) => ({
      upToGrams: row.upToGrams,
      price: money(row.priceMinor, row.currency),
      transitDays: row.transitDays,
    }));
