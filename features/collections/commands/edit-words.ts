import "server-only";
import { eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { writeCollectionSlugs } from "#features/collections/commands/write-slugs.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { readFairs } from "#features/collections/queries/read-fairs.ts";
import { editWordsInput } from "#features/collections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes a collection's title, story, and what it belongs to: a season, a fair, an occasion in words. Refusals: FAIR_FOREIGN for a
 * fair of another chamber, one that is not announced, or that is over.
 */
export const editWords = defineCommand({
  name: "collections.edit-words",
  input: editWordsInput,
  errors: ["FAIR_FOREIGN"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    const { title, intro, occasion, season, fairId } = input;
    const { id, chamberId, fairId: tied } = resource;
    if (fairId) {
      const fairs = await readFairs(tx, chamberId, tied, dayInMorocco(now));
      if (!fairs.some((one) => one.id === fairId)) fail("FAIR_FOREIGN");
    }
    const said = Object.keys(occasion).length > 0 ? occasion : null;
    await tx
      .update(collection)
      .set({ title, intro, occasion: said, season, fairId })
      .where(eq(collection.id, id));
    await writeCollectionSlugs(tx, id, title);
  },
  audit: ({ input }) => ({ object: input.collectionId }),
  invalidates: collectionTags,
});
