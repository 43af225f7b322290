import "server-only";
import { eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { writeCollectionSlugs } from "#features/collections/commands/write-slugs.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { editWordsInput } from "#features/collections/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Writes a collection's title, story and occasion. */
export const editWords = defineCommand({
  name: "collections.edit-words",
  input: editWordsInput,
  errors: [],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input: { title, intro, occasion, fairId }, resource: { id } }) => {
    const said = Object.keys(occasion).length > 0 ? occasion : null;
    await tx
      .update(collection)
      .set({ title, intro, occasion: said, fairId: fairId ?? null })
      .where(eq(collection.id, id));
    await writeCollectionSlugs(tx, id, title);
  },
  audit: ({ input }) => ({ object: input.collectionId }),
  invalidates: collectionTags,
});
