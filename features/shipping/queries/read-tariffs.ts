import "server-only";
import { and, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { shippingTariff } from "#db/schema/index.ts";
import type { TariffStep } from "#features/pricing/schema.ts";
import { type Tariff, tariffHistory, tariffsOf } from "#features/shipping/domain/tariffs.ts";
import { money } from "#lib/money/money.ts";
import type { DeliveryZone } from "#lib/places/countries.ts";

/** Recorded tariffs in dirhams, newest first: all, or those of a zone whose day (ISO date) has come. */
export async function readTariffs(tx: Tx, only?: { zone: DeliveryZone; day: string }): Promise<Tariff[]> {
  const rows = await tx
    .select()
    .from(shippingTariff)
    .where(
      and(
        eq(shippingTariff.currency, "MAD"),
        only && eq(shippingTariff.zone, only.zone),
        only && lte(shippingTariff.validFrom, only.day),
      ),
    );
  return tariffsOf(
    rows.map(({ priceMinor, currency, recordedAt, ...row }) => ({
      ...row,
      price: money(priceMinor, currency),
      recordedAt: recordedAt.toISOString(),
    })),
  );
}

/** Steps of the ordinary service in a zone on a day (ISO date); none when nothing is recorded. */
export async function readTariffSteps(tx: Tx, zone: DeliveryZone, day: string): Promise<TariffStep[]> {
  const tariffs = await readTariffs(tx, { zone, day });
  return tariffHistory(tariffs, { zone, service: "standard" }, day).now?.steps ?? [];
}
