import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { collectionPiece } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { movePieceInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Moves a piece one place up or down. At the end of the list nothing happens. */
export const movePiece = defineCommand({
  name: "collections.move-piece",
  input: movePieceInput,
  errors: [],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { pieceId, direction }, resource: { id } }) => {
    const own = await tx
      .select({ pieceId: collectionPiece.pieceId })
      .from(collectionPiece)
      .where(eq(collectionPiece.collectionId, id))
      .orderBy(asc(collectionPiece.position), asc(collectionPiece.pieceId));
    const order = own.map((one) => one.pieceId);
    const from = order.indexOf(pieceId);
    const to = direction === "up" ? from - 1 : from + 1;
    const other = order[to];
    if (from === -1 || !other) return;
    [order[from], order[to]] = [other, pieceId];
    for (const [position, one] of order.entries())
      await tx
        .update(collectionPiece)
        .set({ position })
        .where(and(eq(collectionPiece.collectionId, id), eq(collectionPiece.pieceId, one)));
  },
  audit: null,
  invalidates: collectionTags,
});
