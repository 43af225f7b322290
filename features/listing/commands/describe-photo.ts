import "server-only";
import { eq } from "drizzle-orm";
import { pieceImage } from "#db/schema/catalogue.ts";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockPhoto } from "#features/listing/commands/lock-photos.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { describePhotoInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Says what a photograph shows, for those who do not see it and for the order of a gallery. */
export const describePhoto = defineCommand({
  name: "listing.describe-photo",
  input: describePhotoInput,
  errors: ["PIECE_CLOSED", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPhoto(tx, input),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, photo }, actor, now }) => {
    requireOpen(listing);
    if (photo.view === input.view) return { changed: false };
    await tx.update(pieceImage).set({ view: input.view }).where(eq(pieceImage.id, photo.id));
    const fields = [{ field: "photoView", from: photo.view, to: input.view }];
    await finishEdit(tx, listing, { fields, actor, now });
    return { changed: true };
  },
  audit: ({ input, output }) =>
    output.changed ? { object: input.pieceId, detail: { photo: input.imageId, view: input.view } } : null,
  invalidates: ({ resource, output }) => (output.changed ? listingTags(resource.listing) : []),
});
