import "server-only";
import { and, eq } from "drizzle-orm";
import { collection, collectionPiece } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { pieceInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a piece that was chosen by hand out again; a cover it was is another piece's then. */
export const removePiece = defineCommand({
  name: "collections.remove-piece",
  input: pieceInput,
  errors: [],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { pieceId }, resource }) => {
    await tx
      .delete(collectionPiece)
      .where(and(eq(collectionPiece.collectionId, resource.id), eq(collectionPiece.pieceId, pieceId)));
    if (resource.coverPieceId === pieceId)
      await tx.update(collection).set({ coverPieceId: null }).where(eq(collection.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.collectionId, detail: { piece: input.pieceId } }),
  invalidates: collectionTags,
});
