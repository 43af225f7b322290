import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedDeliveryTariff } from "#db/schema/published-showcase.ts";
import type { DeliveryPrices } from "#features/catalogue/schema.ts";
import { readPrices } from "#features/pricing/index.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { money } from "#lib/money/money.ts";

/** The delivery tariff in force, step by step, each price in every currency it can be shown in. */
export const deliveryPrices = definePublicQuery({
  name: "catalogue.delivery-prices",
  input: z.object({}),
  handler: async ({ db }): Promise<DeliveryPrices[]> => {
    const rows = await db
      .select()
      .from(publishedDeliveryTariff)
      .where(eq(publishedDeliveryTariff.currency, "MAD"))
      .orderBy(asc(publishedDeliveryTariff.zone), asc(publishedDeliveryTariff.upToGrams));
    const steps = rows.map((row) => ({
      ...row,
      sku: `${row.zone} ${row.upToGrams}`,
      price: money(row.priceMinor, row.currency),
    }));
    // A tariff step has no price of its own in another currency, so all of them are converted, as on the piece's page.
    const prices = await readPrices(db, steps);
    return steps.map(({ sku, zone, upToGrams, transitDays }) => ({
      zone,
      upToGrams,
      transitDays,
      prices: prices.get(sku) ?? [],
    }));
  },
});
