import "server-only";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { publishedBuyerRule, publishedDeliveryTariff } from "#db/schema/published-showcase.ts";
import type { DeliveryZone, ReturnRuleDto, TariffDto } from "#features/showcase/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { money } from "#lib/money/money.ts";

const zones: readonly DeliveryZone[] = ["national", "europe", "world"];

/** The delivery prices in force today, by zone and weight, in dirhams. A zone without a price is left out. */
export const readTariffs = definePublicQuery({
  name: "showcase.tariffs",
  input: z.object({}),
  handler: async ({ db }): Promise<TariffDto[]> => {
    const rows = await db
      .select()
      .from(publishedDeliveryTariff)
      .where(eq(publishedDeliveryTariff.currency, "MAD"))
      .orderBy(asc(publishedDeliveryTariff.upToGrams));
    return zones.flatMap((zone) => {
      const own = rows.filter((row) => row.zone === zone);
      if (own.length === 0) return [];
      return [
        {
          zone,
          transitDays: Math.max(...own.map((row) => row.transitDays)),
          steps: own.map((row) => ({
            upToGrams: row.upToGrams,
            price: money(row.priceMinor, row.currency),
          })),
          validFrom:
            own
              .map((row) => row.validFrom)
              .sort()
              .at(-1) ?? "",
          sources: [...new Set(own.map((row) => row.source))],
        },
      ];
    });
  },
});

const returnDays = z.object({ morocco: z.int().min(1), union: z.int().min(1) });
const returnTerms = z.object({
  elsewhere: z.int().min(1),
  sendBack: z.int().min(1),
  buyerPostage: z.boolean(),
  deliveryBack: z.boolean(),
  dutiesBack: z.boolean(),
});

/** Days a buyer has to send a piece back, as recorded, with where they stand. Null when nobody recorded them. */
export const readReturnRule = definePublicQuery({
  name: "showcase.return-rule",
  input: z.object({}),
  handler: async ({ db }): Promise<ReturnRuleDto | null> => {
    const rows = await db.select().from(publishedBuyerRule);
    const row = rows.find(({ key }) => key === "returns.days");
    const terms = returnTerms.safeParse(rows.find(({ key }) => key === "returns.terms")?.value);
    const days = returnDays.safeParse(row?.value);
    if (!row || !days.success) return null;
    const { effectiveFrom, source, evidence } = row;
    return { ...days.data, terms: terms.success ? terms.data : null, effectiveFrom, source, evidence };
  },
});
