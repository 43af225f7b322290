import "server-only";
import { and, eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { writeCollectionSlugs } from "#features/collections/commands/write-slugs.ts";
import { standingOf } from "#features/collections/domain/standing.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { readFairs } from "#features/collections/queries/read-fairs.ts";
import { editWordsInput } from "#features/collections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { isComplete } from "#lib/i18n/localized-text.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Writes a collection's title, story, and what it belongs to (a season, a fair, an occasion in words) over the version that was read.
 * Refusals: COLLECTION_CHANGED when somebody else has written meanwhile; LANGUAGES_MISSING for one that is shown or will be, whose
 * title and story stay in all three languages; FAIR_FOREIGN for a fair of another chamber, one that is not announced, or that is over.
 */
export const editWords = defineCommand({
  name: "collections.edit-words",
  input: editWordsInput,
  errors: ["COLLECTION_CHANGED", "LANGUAGES_MISSING", "FAIR_FOREIGN"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input, resource: { id, version, ...row }, now, fail }) => {
    const { title, intro, occasion, season, fairId } = input;
    if (version !== input.version) fail("COLLECTION_CHANGED");
    const isPublic = ["shown", "scheduled"].includes(standingOf(row, now));
    if (isPublic && !(isComplete(title) && isComplete(intro))) fail("LANGUAGES_MISSING");
    if (fairId) {
      const fairs = await readFairs(tx, row.chamberId, row.fairId, dayInMorocco(now));
      if (!fairs.some((one) => one.id === fairId)) fail("FAIR_FOREIGN");
    }
    const said = Object.keys(occasion).length > 0 ? occasion : null;
    await tx
      .update(collection)
      .set({ title, intro, occasion: said, season, fairId, version: version + 1 })
      .where(and(eq(collection.id, id), eq(collection.version, version)));
    await writeCollectionSlugs(tx, id, title);
  },
  audit: ({ input }) => ({ object: input.collectionId }),
  invalidates: collectionTags,
});
