import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedCraft, publishedOffer, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { firstPictures } from "#features/catalogue/queries/piece-images.ts";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import { readPrices } from "#features/pricing/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Money, money } from "#lib/money/money.ts";
import { lowestPrices, type Prices } from "#lib/money/prices.ts";

type OfferSummary = { price: Money; prices: Prices; hasOtherPrices: boolean; available: number };

/** Cheapest price and free units of each piece. */
async function offerSummaries(
  db: Database,
  pieceIds: readonly Id<"piece">[],
): Promise<Map<string, OfferSummary>> {
  const rows = await db
    .select({
      pieceId: publishedOffer.pieceId,
      sku: publishedOffer.sku,
      priceMinor: publishedOffer.priceMinor,
      currency: publishedOffer.currency,
      available: publishedOffer.available,
    })
    .from(publishedOffer)
    .where(inArray(publishedOffer.pieceId, [...pieceIds]));
  const offers = rows.map((row) => ({ ...row, price: money(row.priceMinor, row.currency) }));
  const prices = await readPrices(db, offers);
  const found = new Map<string, OfferSummary>();
  for (const { pieceId, sku, price, available } of offers) {
    const own = prices.get(sku) ?? [];
    const before = found.get(pieceId);
    found.set(pieceId, {
      price: before && before.price.minor <= price.minor ? before.price : price,
      prices: before ? lowestPrices([before.prices, own]) : own,
      hasOtherPrices: before ? before.hasOtherPrices || before.price.minor !== price.minor : false,
      available: (before?.available ?? 0) + available,
    });
  }
  return found;
}

/** Cards of the given pieces, in the given order; seven queries however many. Unpublished ones are left out. */
export async function pieceCards(
  db: Database,
  pieceIds: readonly Id<"piece">[],
  locale: Locale,
): Promise<PieceCardDto[]> {
  if (pieceIds.length === 0) return [];
  const ids = [...new Set(pieceIds)];
  const [rows, offers, pictures, slugs] = await Promise.all([
    db
      .select({
        id: publishedPiece.id,
        serial: publishedPiece.serial,
        title: publishedPiece.title,
        availability: publishedPiece.availability,
        leadDays: publishedPiece.leadDays,
        publishedAt: publishedPiece.publishedAt,
        artisanId: publishedPiece.artisanId,
        makerName: publishedArtisan.name,
        makerTown: publishedArtisan.town,
        craftKey: publishedCraft.key,
        craftFamily: publishedCraft.family,
        craftName: publishedCraft.name,
      })
      .from(publishedPiece)
      .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedPiece.artisanId))
      .innerJoin(publishedCraft, eq(publishedCraft.id, publishedPiece.craftId))
      .where(inArray(publishedPiece.id, ids)),
    offerSummaries(db, ids),
    firstPictures(db, ids),
    currentSlugs(db, "piece", ids),
  ]);
  const makerSlugs = await currentSlugs(
    db,
    "artisan",
    rows.map((row) => row.artisanId),
  );
  const cards = new Map<string, PieceCardDto>();
  for (const { artisanId, makerName, makerTown, craftKey, craftFamily, craftName, ...row } of rows) {
    const offer = offers.get(row.id);
    // A piece without an option cannot be bought and has no price to show.
    if (!offer) continue;
    cards.set(row.id, {
      ...row,
      ...offer,
      publishedAt: row.publishedAt.toISOString(),
      slug: slugIn(slugs.get(row.id), locale, row.id),
      maker: {
        id: artisanId,
        slug: slugIn(makerSlugs.get(artisanId), locale, artisanId),
        name: makerName,
        town: makerTown,
      },
      craft: { key: craftKey, family: craftFamily, name: craftName },
      image: pictures.get(row.id) ?? null,
    });
  }
  return ids.flatMap((id) => cards.get(id) ?? []);
}
