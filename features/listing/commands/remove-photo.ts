import "server-only";
import { eq } from "drizzle-orm";
import { pieceImage } from "#db/schema/catalogue.ts";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockPhoto } from "#features/listing/commands/lock-photos.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { photoFiles } from "#features/listing/flows/keep-photo.ts";
import { removePhotoInput } from "#features/listing/inputs.ts";
import { dropPhotoJob } from "#features/listing/jobs.ts";
import { ownPiece } from "#features/listing/policy.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
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
  policy: (actor, { resource }) => ownPiece(actor, resource.listing.artisanId),
  handler: async ({ tx, resource: { listing, photos, photo }, actor, now, fail }) => {
    requireOpen(listing);
    const isOffered = listing.state === "published" || listing.state === "proposed";
    if (isOffered && photos.length === 1) fail("LAST_PHOTO");
    await tx.delete(pieceImage).where(eq(pieceImage.id, photo.id));
    const { storageKey, widths, originalKey } = photo;
    await enqueue(tx, dropPhotoJob, { storageKey, originalKey, files: photoFiles(storageKey, widths) });
    const fields = [{ field: "photo", from: photo.id, to: null }];
    return { state: await finishEdit(tx, listing, { fields, actor, now }) };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { photo: input.imageId, state: output.state },
  }),
  invalidates: ({ resource }) => listingTags(resource.listing),
});
