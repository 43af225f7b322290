import "server-only";
import { desc, inArray, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { exchangeQuote, variantPrice } from "#db/schema/prices.ts";
import { ageOf, type LockableQuote } from "#features/pricing/domain/quotes.ts";
import { type Money, money } from "#lib/money/money.ts";

/** The quotes in force on `day` (ISO date), at most one a currency, from the table of record. */
export async function readRates(tx: Tx, day: string): Promise<LockableQuote[]> {
  const rows = await tx
    .selectDistinctOn([exchangeQuote.currency])
    .from(exchangeQuote)
    .where(lte(exchangeQuote.validFrom, day))
    .orderBy(
      exchangeQuote.currency,
      desc(exchangeQuote.validFrom),
      desc(exchangeQuote.recordedAt),
      desc(exchangeQuote.id),
    );
  return rows.map(({ recordedAt: _, ...quote }) => ({ ...quote, age: ageOf(quote, day) }));
}

/** Prices that makers set themselves in other currencies than dirhams, by sku. */
export async function readSetPrices(tx: Tx, skus: readonly string[]): Promise<Map<string, Money[]>> {
  if (skus.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(variantPrice)
    .where(inArray(variantPrice.sku, [...skus]));
  const bySku = Map.groupBy(rows, (row) => row.sku);
  return new Map(
    [...bySku].map(([sku, own]) => [sku, own.map((row) => money(row.priceMinor, row.currency))]),
  );
}
