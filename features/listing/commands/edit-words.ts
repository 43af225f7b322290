import "server-only";
import { editErrors, finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { editTags } from "#features/listing/commands/write-change.ts";
import { writeSlugs } from "#features/listing/commands/write-slugs.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { editWordsInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Changes what a piece is called and what is said of it. A new title gives it new addresses; the old ones lead there. */
export const editWords = defineCommand({
  name: "listing.edit-words",
  input: editWordsInput,
  errors: editErrors,
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => worksOnPiece(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now }) => {
    const { pieceId: _id, version, ...content } = input;
    requireOpen(listing, version);
    const fields = changesOf(listing, content);
    if (fields.some(({ field }) => field === "title")) await writeSlugs(tx, listing, input.title);
    const state = await finishEdit(tx, listing, { content, fields, actor, now });
    return { state, changed: fields.map(({ field }) => field) };
  },
  audit: ({ input, output }) =>
    output.changed.length > 0
      ? { object: input.pieceId, detail: { changed: output.changed.join(","), state: output.state } }
      : null,
  invalidates: ({ resource, output }) => (output.changed.length > 0 ? editTags(resource) : []),
});
