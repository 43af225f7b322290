import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedExchangeQuote, publishedVariantPrice } from "#db/schema/published-catalogue.ts";
import { pricesIn, type Quote } from "#features/pricing/domain/quotes.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Money, money } from "#lib/money/money.ts";
import type { Prices } from "#lib/money/prices.ts";

/** The quotes in force today, at most one a currency. */
export async function readQuotes(db: Database): Promise<Quote[]> {
  const rows = await db
    .select({
      currency: publishedExchangeQuote.currency,
      perDirham: publishedExchangeQuote.perDirham,
      validFrom: publishedExchangeQuote.validFrom,
      roundToMinor: publishedExchangeQuote.roundToMinor,
      source: publishedExchangeQuote.source,
      isDemonstration: publishedExchangeQuote.isDemonstration,
    })
    .from(publishedExchangeQuote);
  return rows;
}

/** The offers' prices in every currency they can be shown in, by sku; two queries however many. */
export async function readPrices(
  db: Database,
  offers: readonly { sku: string; price: Money }[],
): Promise<Map<string, Prices>> {
  if (offers.length === 0) return new Map();
  const [quotes, set] = await Promise.all([
    readQuotes(db),
    db
      .select()
      .from(publishedVariantPrice)
      .where(
        inArray(
          publishedVariantPrice.sku,
          offers.map(({ sku }) => sku),
        ),
      ),
  ]);
  const today = dayInMorocco(now());
  return new Map(
    offers.map(({ sku, price }) => {
      const given = set.filter((row) => row.sku === sku).map((row) => money(row.priceMinor, row.currency));
      return [sku, pricesIn(price, given, quotes, today)];
    }),
  );
}
