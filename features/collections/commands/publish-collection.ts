import "server-only";
import { eq } from "drizzle-orm";
import { collection } from "#db/schema/catalogue.ts";
import { collectionMember } from "#db/schema/published-catalogue.ts";
import { collectionTags } from "#features/collections/commands/collection-tags.ts";
import { lockCollection } from "#features/collections/commands/lock-collection.ts";
import { standingOf } from "#features/collections/domain/standing.ts";
import { keepsCollections } from "#features/collections/policy.ts";
import { publishInput } from "#features/collections/schema.ts";
import { isComplete } from "#lib/i18n/localized-text.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Shows a collection from a minute to a minute, or from now on; of one that is shown already the end may be moved. Refusals:
 * LANGUAGES_MISSING unless title and story stand in all three languages; NO_PIECES when it would show none; TIMES_CROSS when it
 * would end before it begins, or has ended.
 */
export const publishCollection = defineCommand({
  name: "collections.publish",
  input: publishInput,
  errors: ["LANGUAGES_MISSING", "NO_PIECES", "TIMES_CROSS"],
  load: ({ tx, input }) => lockCollection(tx, input.collectionId),
  policy: (actor, { resource }) => keepsCollections(actor, resource.chamberId),
  handler: async ({ tx, input, resource, now, fail }) => {
    if (!isComplete(resource.title) || !isComplete(resource.intro)) fail("LANGUAGES_MISSING");
    const [member] = await tx
      .select({ pieceId: collectionMember.pieceId })
      .from(collectionMember)
      .where(eq(collectionMember.collectionId, resource.id))
      .limit(1);
    if (!member) fail("NO_PIECES");
    const isShown = standingOf(resource, now) === "shown";
    const publishedAt = isShown ? (resource.publishedAt ?? now) : (input.startsAt ?? now);
    const { endsAt } = input;
    if (endsAt && (endsAt <= publishedAt || endsAt <= now)) fail("TIMES_CROSS");
    await tx.update(collection).set({ publishedAt, endsAt }).where(eq(collection.id, resource.id));
    return { publishedAt, endsAt };
  },
  audit: ({ input, output }) => ({
    object: input.collectionId,
    detail: { from: output.publishedAt.toISOString(), to: output.endsAt?.toISOString() ?? "" },
  }),
  invalidates: collectionTags,
});
