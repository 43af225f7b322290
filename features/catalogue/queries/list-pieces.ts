import "server-only";
import { and, asc, count, desc, eq, inArray, type SQL } from "drizzle-orm";
import { publishedCollectionPiece, publishedCraft, publishedPiece } from "#db/schema/published.ts";
import { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
import { listPiecesInput, type PieceListDto } from "#features/catalogue/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** Published pieces, newest first, by craft, region, maker or collection; those for sale unless sold ones are asked for. A page beyond the last one is empty. */
export const listPieces = definePublicQuery({
  name: "catalogue.list-pieces",
  input: listPiecesInput,
  handler: async ({ db, input }): Promise<PieceListDto> => {
    const conditions: SQL[] = [eq(publishedPiece.state, input.state)];
    if (input.regionCode) conditions.push(eq(publishedPiece.regionCode, input.regionCode));
    if (input.artisanId) conditions.push(eq(publishedPiece.artisanId, input.artisanId));
    if (input.craft) {
      const craft = db
        .select({ id: publishedCraft.id })
        .from(publishedCraft)
        .where(eq(publishedCraft.key, input.craft));
      conditions.push(inArray(publishedPiece.craftId, craft));
    }
    if (input.collectionId) {
      const chosen = db
        .select({ id: publishedCollectionPiece.pieceId })
        .from(publishedCollectionPiece)
        .where(eq(publishedCollectionPiece.collectionId, input.collectionId));
      conditions.push(inArray(publishedPiece.id, chosen));
    }
    const [rows, totals] = await Promise.all([
      db
        .select({ id: publishedPiece.id })
        .from(publishedPiece)
        .where(and(...conditions))
        .orderBy(desc(publishedPiece.publishedAt), asc(publishedPiece.id))
        .limit(input.perPage)
        .offset((input.page - 1) * input.perPage),
      db
        .select({ total: count() })
        .from(publishedPiece)
        .where(and(...conditions)),
    ]);
    const total = totals[0]?.total ?? 0;
    const pieces = await pieceCards(
      db,
      rows.map((row) => row.id),
      input.locale,
    );
    return { pieces, total, page: input.page, pages: Math.max(1, Math.ceil(total / input.perPage)) };
  },
});
