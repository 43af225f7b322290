import "server-only";
import { eq, sql } from "drizzle-orm";
import { collection, collectionPiece } from "#db/schema/catalogue.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { pieceInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** As many as a page shows. */
const mostChosen = 96;

/**
 * Puts a piece behind the others, chosen by hand. A chamber chooses among its own makers' pieces, a national collection among all:
 * whether they are shown there is for their chambers to say. Refusals: PIECE_FOREIGN for a piece that may not be chosen, TOO_MANY.
 */
export const addPiece = defineCommand({
  name: "collections.add-piece",
  input: pieceInput,
  errors: ["PIECE_FOREIGN", "TOO_MANY"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { pieceId }, resource, fail }) => {
    const [piece] = await tx
      .select({ chamberId: publishedPiece.chamberId })
      .from(publishedPiece)
      .where(eq(publishedPiece.id, pieceId));
    if (!piece || (resource.chamberId && piece.chamberId !== resource.chamberId)) fail("PIECE_FOREIGN");
    const own = await tx
      .select({ position: collectionPiece.position })
      .from(collectionPiece)
      .where(eq(collectionPiece.collectionId, resource.id));
    if (own.length >= mostChosen) fail("TOO_MANY");
    const position = Math.max(-1, ...own.map((one) => one.position)) + 1;
    await tx
      .insert(collectionPiece)
      .values({ collectionId: resource.id, pieceId, position })
      .onConflictDoNothing();
    // Whoever begins to choose by hand has a cover at once.
    await tx
      .update(collection)
      .set({ coverPieceId: sql`coalesce(${collection.coverPieceId}, ${pieceId})` })
      .where(eq(collection.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.collectionId, detail: { piece: input.pieceId } }),
  invalidates: collectionTags,
});
