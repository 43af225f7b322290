import "server-only";
import { and, eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { pieceInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Makes the picture of one of its pieces a collection's cover. Refusals: PIECE_FOREIGN for a piece that is not in it. */
export const setCover = defineCommand({
  name: "collections.set-cover",
  input: pieceInput,
  errors: ["PIECE_FOREIGN"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { pieceId }, resource: { id }, fail }) => {
    const [member] = await tx
      .select({ pieceId: collectionMember.pieceId })
      .from(collectionMember)
      .where(and(eq(collectionMember.collectionId, id), eq(collectionMember.pieceId, pieceId)));
    if (!member) fail("PIECE_FOREIGN");
    await tx.update(collection).set({ coverPieceId: pieceId }).where(eq(collection.id, id));
  },
  audit: null,
  invalidates: collectionTags,
});
