import "server-only";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { dropRow, lockPhoto } from "#features/listing/commands/lock-photos.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { removePhotoInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Takes a photograph out of a piece; its files follow. Refusal: LAST_PHOTO for the only one of a piece that is shown or waits
 * for its chamber.
 */
export const removePhoto = defineCommand({
  name: "listing.remove-photo",
  input: removePhotoInput,
  errors: ["PIECE_CLOSED", "LAST_PHOTO", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPhoto(tx, input),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, resource: { listing, photos, photo }, actor, now, fail }) => {
    requireOpen(listing);
    const isOffered = listing.state === "published" || listing.state === "proposed";
    if (isOffered && photos.length === 1) fail("LAST_PHOTO");
    await dropRow(tx, listing.id, photo);
    const fields = [{ field: "photo", from: photo.id, to: null }];
    return { state: await finishEdit(tx, listing, { fields, actor, now }) };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { photo: input.imageId, state: output.state },
  }),
  invalidates: ({ resource }) => listingTags(resource.listing),
});
