import "server-only";
import { eq, inArray } from "drizzle-orm";
import { publishedArtisan, publishedCraft, publishedOffer, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { firstPictures } from "#features/catalogue/queries/piece-images.ts";
import { type CartOfferDto, getOffersInput } from "#features/catalogue/schema.ts";
import { readPrices } from "#features/pricing/index.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { money } from "#lib/money/money.ts";

/** What may be bought under the given skus, in their order. A sku that is not published is left out. */
export const getOffers = definePublicQuery({
  name: "catalogue.get-offers",
  input: getOffersInput,
  handler: async ({ db, input }): Promise<CartOfferDto[]> => {
    if (input.skus.length === 0) return [];
    const rows = await db
      .select({
        sku: publishedOffer.sku,
        option: publishedOffer.option,
        priceMinor: publishedOffer.priceMinor,
        currency: publishedOffer.currency,
        available: publishedOffer.available,
        pieceId: publishedPiece.id,
        title: publishedPiece.title,
        availability: publishedPiece.availability,
        leadDays: publishedPiece.leadDays,
        weightGrams: publishedOffer.weightGrams,
        restriction: publishedOffer.restriction,
        artisanId: publishedPiece.artisanId,
        makerName: publishedArtisan.name,
        makerTown: publishedArtisan.town,
        craftKey: publishedCraft.key,
        craftFamily: publishedCraft.family,
        craftName: publishedCraft.name,
      })
      .from(publishedOffer)
      .innerJoin(publishedPiece, eq(publishedPiece.id, publishedOffer.pieceId))
      .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedPiece.artisanId))
      .innerJoin(publishedCraft, eq(publishedCraft.id, publishedPiece.craftId))
      .where(inArray(publishedOffer.sku, input.skus));
    const pieceIds = rows.map((row) => row.pieceId);
    const priced = rows.map(({ sku, priceMinor, currency }) => ({ sku, price: money(priceMinor, currency) }));
    const [slugs, pictures, prices] = await Promise.all([
      currentSlugs(db, "piece", pieceIds),
      firstPictures(db, pieceIds),
      readPrices(db, priced),
    ]);
    const offers = new Map(
      rows.map(({ priceMinor, currency, craftKey, craftFamily, craftName, ...row }) => [
        row.sku,
        {
          ...row,
          slug: slugIn(slugs.get(row.pieceId), input.locale, row.pieceId),
          image: pictures.get(row.pieceId) ?? null,
          craft: { key: craftKey, family: craftFamily, name: craftName },
          price: money(priceMinor, currency),
          prices: prices.get(row.sku) ?? [],
        },
      ]),
    );
    return [...new Set(input.skus)].flatMap((sku) => offers.get(sku) ?? []);
  },
});
