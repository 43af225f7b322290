import "server-only";
import { asc, eq } from "drizzle-orm";
import { publishedCollection, publishedCollectionPiece } from "#db/schema/published.ts";
import { currentSlugs, slugsInAll } from "#db/slugs.ts";
import { type PieceCardDto, pieceCards } from "#features/catalogue/index.ts";
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
        chamberKey: publishedCollection.chamberKey,
        chamberName: publishedCollection.chamberName,
        publishedAt: publishedCollection.publishedAt,
        endsAt: publishedCollection.endsAt,
        occasion: publishedCollection.occasion,
        season: publishedCollection.season,
        fairSlug: publishedCollection.fairSlug,
        fairTitle: publishedCollection.fairTitle,
        via: publishedCollection.via,
        coverPieceId: publishedCollection.coverPieceId,
      })
      .from(publishedCollection)
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
    const { chamberKey, chamberName, publishedAt, endsAt, coverPieceId, ...rest } = row;
    const { fairSlug, fairTitle, ...collection } = rest;
    const ids = chosen.map(({ pieceId }) => pieceId);
    const pieces = await pieceCards(db, ids, locale);
    return {
      ...collection,
      slugs: slugsInAll(slugs.get(id), id),
      chamber: chamberKey && chamberName ? { key: chamberKey, name: chamberName } : null,
      fair: fairSlug && fairTitle ? { slug: fairSlug, title: fairTitle } : null,
      publishedAt: publishedAt.toISOString(),
      endsAt: endsAt?.toISOString() ?? null,
      cover: coverOf(pieces, coverPieceId),
      pieces,
    };
  },
});

/** The chosen picture while its piece is shown, else the first there is. */
function coverOf(pieces: readonly PieceCardDto[], chosen: string | null): PieceCardDto | null {
  const shown = pieces.filter(({ image }) => image);
  return shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
}
