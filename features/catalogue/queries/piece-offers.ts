import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedOffer } from "#db/schema/published.ts";
import type { OfferDto } from "#features/catalogue/schema.ts";
import { deliveriesOf, readPrices, type readTerms } from "#features/pricing/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { money } from "#lib/money/money.ts";

/** A piece's options in the maker's order, each with its price in every currency and what it costs delivered. */
export async function pieceOffers(
  db: Database,
  piece: { id: Id<"piece">; readyDays: number | null },
  terms: Awaited<ReturnType<typeof readTerms>>,
): Promise<OfferDto[]> {
  const rows = await db
    .select({
      sku: publishedOffer.sku,
      option: publishedOffer.option,
      priceMinor: publishedOffer.priceMinor,
      currency: publishedOffer.currency,
      available: publishedOffer.available,
      restriction: publishedOffer.restriction,
      lengthMm: publishedOffer.lengthMm,
      widthMm: publishedOffer.widthMm,
      heightMm: publishedOffer.heightMm,
      weightGrams: publishedOffer.weightGrams,
      shippedGrams: publishedOffer.shippedGrams,
    })
    .from(publishedOffer)
    .where(eq(publishedOffer.pieceId, piece.id))
    .orderBy(asc(publishedOffer.position), asc(publishedOffer.sku));
  const offers = rows.map(({ priceMinor, currency, ...offer }) => ({
    ...offer,
    price: money(priceMinor, currency),
  }));
  const prices = await readPrices(db, offers);
  return offers.map(({ shippedGrams, ...offer }) => ({
    ...offer,
    prices: prices.get(offer.sku) ?? [],
    deliveries: deliveriesOf(terms, { shippedGrams, readyDays: piece.readyDays }),
  }));
}
