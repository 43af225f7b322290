import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { commissionRate, shippingTariff } from "#db/schema/index.ts";
import type { TariffStep } from "#features/pricing/schema.ts";
import { type Currency, money } from "#lib/money/money.ts";
import type { DeliveryZone } from "#lib/places/countries.ts";

/** The delivery tariff of a zone in force on `day` (ISO date): for each weight step, its newest record. */
export async function readTariff(
  tx: Tx,
  zone: DeliveryZone,
  currency: Currency,
  day: string,
): Promise<TariffStep[]> {
  const rows = await tx
    .selectDistinctOn([shippingTariff.upToGrams])
    .from(shippingTariff)
    .where(
      and(
        eq(shippingTariff.zone, zone),
        eq(shippingTariff.currency, currency),
        lte(shippingTariff.validFrom, day),
      ),
    )
    .orderBy(shippingTariff.upToGrams, desc(shippingTariff.validFrom));
  return rows.map((row) => ({
    upToGrams: row.upToGrams,
    price: money(row.priceMinor, row.currency),
    transitDays: row.transitDays,
  }));
}

/** The platform's commission in force on `day`, in basis points of the goods. Throws when none is recorded. */
export async function readCommission(tx: Tx, day: string): Promise<number> {
  const [row] = await tx
    .select()
    .from(commissionRate)
    .where(lte(commissionRate.validFrom, day))
    .orderBy(desc(commissionRate.validFrom))
    .limit(1);
  if (!row) throw new Error(`no commission rate is recorded for ${day}`);
  return row.basisPoints;
}
