import "server-only";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import { publishedArtisan, publishedCraft, publishedOffer, publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { allPictures } from "#features/catalogue/queries/piece-images.ts";
import { type FeedItemDto, feedItemsInput } from "#features/catalogue/schema.ts";
import { deliveriesOf, readPrices, readTerms } from "#features/pricing/index.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";
import { money } from "#lib/money/money.ts";

/** One item a sku of published pieces, by id from `after` on: read on with the last item's id until none is left. */
export const feedItems = definePublicQuery({
  name: "catalogue.feed-items",
  input: feedItemsInput,
  handler: async ({ db, input }): Promise<FeedItemDto[]> => {
    const page = db
      .select({ id: publishedPiece.id })
      .from(publishedPiece)
      .where(
        and(
          eq(publishedPiece.state, "published"),
          input.after ? gt(publishedPiece.id, input.after) : undefined,
        ),
      )
      .orderBy(asc(publishedPiece.id))
      .limit(input.limit);
    const rows = await db
      .select({
        id: publishedPiece.id,
        sku: publishedOffer.sku,
        title: publishedPiece.title,
        optionName: publishedPiece.optionName,
        option: publishedOffer.option,
        options: sql<number>`(count(*) over (partition by ${publishedPiece.id}))::int`,
        description: publishedPiece.description,
        materials: publishedPiece.materials,
        availability: publishedPiece.availability,
        leadDays: publishedPiece.leadDays,
        readyDays: publishedPiece.readyDays,
        madeYear: publishedPiece.madeYear,
        lengthMm: publishedOffer.lengthMm,
        widthMm: publishedOffer.widthMm,
        heightMm: publishedOffer.heightMm,
        weightGrams: publishedOffer.weightGrams,
        shippedGrams: publishedOffer.shippedGrams,
        restriction: publishedOffer.restriction,
        priceMinor: publishedOffer.priceMinor,
        currency: publishedOffer.currency,
        available: publishedOffer.available,
        makerName: publishedArtisan.name,
        craftKey: publishedCraft.key,
        craftFamily: publishedCraft.family,
        craftName: publishedCraft.name,
      })
      .from(publishedPiece)
      .innerJoin(publishedOffer, eq(publishedOffer.pieceId, publishedPiece.id))
      .innerJoin(publishedArtisan, eq(publishedArtisan.id, publishedPiece.artisanId))
      .innerJoin(publishedCraft, eq(publishedCraft.id, publishedPiece.craftId))
      .where(sql`${publishedPiece.id} in ${page}`)
      .orderBy(asc(publishedPiece.id), asc(publishedOffer.position), asc(publishedOffer.sku));
    const ids = [...new Set(rows.map((row) => row.id))];
    const offers = rows.map(({ sku, priceMinor, currency }) => ({ sku, price: money(priceMinor, currency) }));
    const [slugs, pictures, prices, terms] = await Promise.all([
      currentSlugs(db, "piece", ids),
      allPictures(db, ids),
      readPrices(db, offers),
      readTerms(db),
    ]);
    return rows.map(({ priceMinor, currency, craftKey, craftFamily, craftName, ...row }) => {
      const [image = null, ...moreImages] = pictures.get(row.id) ?? [];
      return {
        ...row,
        slug: slugIn(slugs.get(row.id), input.locale, row.id),
        craft: { key: craftKey, family: craftFamily, name: craftName },
        prices: prices.get(row.sku) ?? [],
        deliveries: deliveriesOf(terms, row),
        image,
        moreImages,
      };
    });
  },
});
