import "server-only";
import { and, isNotNull, lte, or, sql } from "drizzle-orm";
import { z } from "zod";
import { collection } from "#db/schema/catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Tells kept pages that collections have begun or ended since they were told last. The collections themselves turn by their times
 * alone; run every minute.
 */
export const turnCollections = defineCommand({
  name: "collections.turn",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    const since = sql`coalesce(${collection.stampedAt}, '-infinity')`;
    const turned = await tx
      .update(collection)
      .set({ stampedAt: now })
      .where(
        and(
          isNotNull(collection.publishedAt),
          or(
            and(lte(collection.publishedAt, now), sql`${collection.publishedAt} > ${since}`),
            and(lte(collection.endsAt, now), sql`${collection.endsAt} > ${since}`),
          ),
        ),
      )
      .returning({ id: collection.id });
    // A place on the home page is free for the chamber's next one.
    await tx
      .update(collection)
      .set({ homeSlot: null })
      .where(and(isNotNull(collection.homeSlot), lte(collection.endsAt, now)));
    return { turned: turned.map(({ id }) => id) };
  },
  audit: null,
  invalidates: ({ output }) => (output.turned.length > 0 ? collectionTags() : []),
});
