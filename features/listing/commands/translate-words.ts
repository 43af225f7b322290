import "server-only";
import { eq, sql } from "drizzle-orm";
import { piece } from "#db/schema/catalogue.ts";
import { requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { editTags, logChange } from "#features/listing/commands/write-change.ts";
import { writeSlugs } from "#features/listing/commands/write-slugs.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { filledWords, seenWords } from "#features/listing/domain/seen-words.ts";
import { translateWordsInput } from "#features/listing/inputs.ts";
import { mayDecide } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Says in another language what a maker said of a piece. Their own words stay as they are; the officer stands in the log. A piece in
 * the shop stays there: its chamber wrote it. Refusals: PIECE_CHANGED when the words are not those any more that were translated,
 * LANGUAGE_SAID for a language that has words, NOTHING_SAID.
 */
export const translateWords = defineCommand({
  name: "listing.translate-words",
  input: translateWordsInput,
  errors: ["PIECE_CLOSED", "PIECE_CHANGED", "LANGUAGE_SAID", "NOTHING_SAID"],
  // A draft is its maker's alone.
  load: async ({ tx, input }) => {
    const listing = await lockListing(tx, input.pieceId);
    return listing?.state === "draft" ? null : listing;
  },
  policy: (actor, { resource }) => mayDecide(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, fail }) => {
    requireOpen(listing);
    const { field, seen } = input;
    if (seenWords(listing[field]) !== seen) fail("PIECE_CHANGED");
    if (Object.keys(input.words).length === 0) fail("NOTHING_SAID");
    const words = filledWords(listing[field], input.words);
    if (!words) return fail("LANGUAGE_SAID");
    const fields = changesOf(listing, { [field]: words });
    if (field === "title") await writeSlugs(tx, listing, words);
    await tx
      .update(piece)
      .set({
        [field]: words,
        version: listing.version + 1,
        // The version that was let in has words of the chamber's own now: nothing of it is new to the chamber.
        publishedVersion: sql`case when ${piece.publishedVersion} = ${listing.version}
          then ${listing.version + 1}::int else ${piece.publishedVersion} end`,
      })
      .where(eq(piece.id, listing.id));
    await logChange(tx, listing.id, actor, { by: "chamber", kind: "edited", fields });
    return { before: listing[field] };
  },
  audit: ({ input }) => ({
    object: input.pieceId,
    detail: { field: input.field, languages: Object.keys(input.words).join(",") },
  }),
  invalidates: ({ resource }) => editTags(resource),
});
