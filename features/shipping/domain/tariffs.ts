import type { DeliveryService } from "#db/schema/checkout.ts";
import type { TariffStep } from "#features/pricing/schema.ts";
import type { DeliveryZone } from "#lib/places/countries.ts";

/** How fast parcels go, the ordinary way first. */
export const deliveryServices = ["standard", "express"] as const satisfies readonly DeliveryService[];

/** What one service costs in one zone from a day on: steps of weight, lightest first. */
export type Tariff = {
  zone: DeliveryZone;
  service: DeliveryService;
  /** A carrier by its code (features/orders/schema.ts) or by name. */
  carrier: string;
  /** ISO date. */
  validFrom: string;
  /** ISO instant: of one day the tariff recorded last holds. */
  recordedAt: string;
  source: string;
  isDemonstration: boolean;
  steps: TariffStep[];
};

/** A step as it is stored, with what it shares with the others of its tariff. */
export type TariffRow = Omit<Tariff, "steps"> & TariffStep;

const keyOf = (row: TariffRow) => [row.zone, row.service, row.validFrom, row.recordedAt].join(" ");

/** Puts the steps that were recorded together back together. */
export function tariffsOf(rows: readonly TariffRow[]): Tariff[] {
  const tariffs = new Map<string, Tariff>();
  for (const row of rows.toSorted((a, b) => a.upToGrams - b.upToGrams)) {
    const { upToGrams, price, transitDays, ...shared } = row;
    const tariff = tariffs.get(keyOf(row)) ?? { ...shared, steps: [] };
    tariff.steps.push({ upToGrams, price, transitDays });
    tariffs.set(keyOf(row), tariff);
  }
  return [...tariffs.values()].sort(newestFirst);
}

const newestFirst = (a: Tariff, b: Tariff) =>
  b.validFrom.localeCompare(a.validFrom) || b.recordedAt.localeCompare(a.recordedAt);

export type TariffHistory = {
  zone: DeliveryZone;
  service: DeliveryService;
  /** What holds on the day; null when none has begun. */
  now: Tariff | null;
  /** Tariffs whose day has not come, the next first. */
  coming: Tariff[];
  /** Tariffs that held before or were replaced, the latest first. */
  past: Tariff[];
};

/** The tariffs of a zone and service around a day (ISO date). */
export function tariffHistory(
  tariffs: readonly Tariff[],
  { zone, service }: { zone: DeliveryZone; service: DeliveryService },
  day: string,
): TariffHistory {
  const own = tariffs.filter((tariff) => tariff.zone === zone && tariff.service === service);
  const [current = null, ...past] = own.filter((tariff) => tariff.validFrom <= day).sort(newestFirst);
  const coming = own
    .filter((tariff) => tariff.validFrom > day)
    .sort(newestFirst)
    .reverse();
  return { zone, service, now: current, coming, past };
}
