import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { placeInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives a collection its place on the home page, or takes it away. A chamber has one place, whatever collection stands in it, and so
 * have the national ones: the page is everybody's. Of two on one place the newer stands first.
 */
export const placeCollection = defineCommand({
  name: "collections.place",
  input: placeInput,
  errors: [],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { slot }, resource: { id, chamberId } }) => {
    const ofOwner = chamberId ? eq(collection.chamberId, chamberId) : isNull(collection.chamberId);
    await tx
      .update(collection)
      .set({ homeSlot: null })
      .where(and(ofOwner, isNotNull(collection.homeSlot)));
    if (slot !== null) await tx.update(collection).set({ homeSlot: slot }).where(eq(collection.id, id));
  },
  audit: ({ input }) => ({ object: input.collectionId, detail: { slot: String(input.slot ?? "") } }),
  invalidates: collectionTags,
});
