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
      .select({ pieceId: collectionPiece.pieceId, position: collectionPiece.position })
      .from(collectionPiece)
      .where(eq(collectionPiece.collectionId, id))
      .orderBy(asc(collectionPiece.position), asc(collectionPiece.pieceId));
    const from = own.findIndex((one) => one.pieceId === pieceId);
    const to = direction === "up" ? from - 1 : from + 1;
    const [one, other] = [own[from], own[to]];
    if (!one || !other) return;
    [own[from], own[to]] = [other, one];
    // Two that change places, unless positions stand twice or have gaps.
    for (const [position, row] of own.entries())
      if (row.position !== position)
        await tx
          .update(collectionPiece)
          .set({ position })
          .where(and(eq(collectionPiece.collectionId, id), eq(collectionPiece.pieceId, row.pieceId)));
  },
  audit: null,
  invalidates: collectionTags,
});
