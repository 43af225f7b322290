import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { together } from "#db/pipeline.ts";
import type { DeliveryService } from "#db/schema/checkout.ts";
import { shippingTariff } from "#db/schema/index.ts";
import { deadlinesOf } from "#features/orders/domain/deadlines.ts";
import { dayInMorocco, ruleValue } from "#features/rules/index.ts";
import { isCountry, zoneOf } from "#lib/places/countries.ts";

type Made = { createdAt: Date; country: string; service: DeliveryService };

/**
 * What sets the deadlines of a purchase's orders, by the rule and the tariffs of the day: afterwards they no longer change.
 * Where no tariff says how long a parcel travels, the promised day itself is the maker's.
 */
export async function deadlineSetter(tx: Tx, { createdAt, country, service }: Made) {
  const [days, transitDays] = await together([
    ruleValue(tx, "orders.days", createdAt),
    transit(tx, { createdAt, country, service }),
  ]);
  return (leadDays: number) => deadlinesOf({ createdAt, leadDays, transitDays }, days);
}

async function transit(tx: Tx, { createdAt, country, service }: Made): Promise<number> {
  if (!isCountry(country)) return 0;
  const [row] = await tx
    .select({ days: shippingTariff.transitDays })
    .from(shippingTariff)
    .where(
      and(
        eq(shippingTariff.zone, zoneOf(country)),
        eq(shippingTariff.service, service),
        lte(shippingTariff.validFrom, dayInMorocco(createdAt)),
      ),
    )
    .orderBy(desc(shippingTariff.validFrom), desc(shippingTariff.transitDays))
    .limit(1);
  return row?.days ?? 0;
}
