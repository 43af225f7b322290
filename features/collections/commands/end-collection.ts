import "server-only";
import { eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { standingOf } from "#features/collections/domain/standing.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { collectionInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ends a collection now, or takes back one that has not begun: that one is a draft again. Refusals: COLLECTION_OVER when there is
 * nothing to end.
 */
export const endCollection = defineCommand({
  name: "collections.end",
  input: collectionInput,
  errors: ["COLLECTION_OVER"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, resource, now, fail }) => {
    const standing = standingOf(resource, now);
    if (standing === "draft" || standing === "ended") fail("COLLECTION_OVER");
    await tx
      .update(collection)
      .set(standing === "shown" ? { endsAt: now, homeSlot: null } : { publishedAt: null, endsAt: null })
      .where(eq(collection.id, resource.id));
  },
  audit: ({ input }) => ({ object: input.collectionId }),
  invalidates: collectionTags,
});
