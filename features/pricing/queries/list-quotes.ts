import "server-only";
import { asc, desc } from "drizzle-orm";
import { exchangeQuote } from "#db/schema/prices.ts";
import { mayReadQuotes } from "#features/pricing/policy.ts";
import { noInput, type QuoteRow } from "#features/pricing/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Every quote ever recorded, by currency, the latest day first and of one day the latest record. */
export const listQuotes = defineQuery({
  name: "pricing.list-quotes",
  input: noInput,
  policy: mayReadQuotes,
  handler: async ({ tx }): Promise<QuoteRow[]> => {
    const rows = await tx
      .select()
      .from(exchangeQuote)
      .orderBy(
        asc(exchangeQuote.currency),
        desc(exchangeQuote.validFrom),
        desc(exchangeQuote.recordedAt),
        desc(exchangeQuote.id),
      );
    return rows.map(({ recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }));
  },
});
