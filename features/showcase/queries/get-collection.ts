import "server-only";
import { asc, eq } from "drizzle-orm";
import { publishedChamber, publishedCollection, publishedCollectionPiece } from "#db/schema/published.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import { pieceCards } from "#features/catalogue/index.ts";
import { type CollectionPageDto, collectionInput } from "#features/showcase/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const mostPieces = 96;

/** A collection's page with its pieces in the chamber's order, sold ones among them. Null unless it is published. */
export const getCollection = definePublicQuery({
  name: "showcase.get-collection",
  input: collectionInput,
  handler: async ({ db, input: { id, locale } }): Promise<CollectionPageDto | null> => {
    const [row] = await db
      .select({
        id: publishedCollection.id,
        title: publishedCollection.title,
        intro: publishedCollection.intro,
        chamberKey: publishedChamber.key,
        chamberName: publishedCollection.chamberName,
        publishedAt: publishedCollection.publishedAt,
      })
      .from(publishedCollection)
      .innerJoin(publishedChamber, eq(publishedChamber.id, publishedCollection.chamberId))
      .where(eq(publishedCollection.id, id));
    if (!row) return null;
    const [slugs, chosen] = await Promise.all([
      currentSlugs(db, "collection", [id]),
      db
        .select({ pieceId: publishedCollectionPiece.pieceId })
        .from(publishedCollectionPiece)
        .where(eq(publishedCollectionPiece.collectionId, id))
        .orderBy(asc(publishedCollectionPiece.position), asc(publishedCollectionPiece.pieceId))
        .limit(mostPieces),
    ]);
    const { chamberKey, chamberName, publishedAt, ...collection } = row;
    const ids = chosen.map(({ pieceId }) => pieceId);
    return {
      ...collection,
      slugs: slugsInAll(slugs.get(id), id),
      chamber: { key: chamberKey, name: chamberName },
      publishedAt: publishedAt.toISOString(),
      pieces: await pieceCards(db, ids, locale),
    };
  },
});
