import "server-only";
import { eq } from "drizzle-orm";
import { pieceImage } from "#db/schema/catalogue.ts";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockPhoto } from "#features/listing/commands/lock-photos.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import { movePhotoInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Exchanges a photograph with the one before or behind it. The first one is the piece's face in every list. */
export const movePhoto = defineCommand({
  name: "listing.move-photo",
  input: movePhotoInput,
  errors: ["PIECE_CLOSED", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPhoto(tx, input),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, photos, photo }, actor, now }) => {
    requireOpen(listing);
    const at = photos.indexOf(photo);
    const other = photos[input.to === "earlier" ? at - 1 : at + 1];
    if (!other) return { moved: false };
    // Positions are one of a kind within a piece: the first steps aside for a moment.
    const put = (id: typeof photo.id, position: number) =>
      tx.update(pieceImage).set({ position }).where(eq(pieceImage.id, id));
    await put(photo.id, -1);
    await put(other.id, photo.position);
    await put(photo.id, other.position);
    const fields = [{ field: "photoOrder", from: photo.position, to: other.position }];
    await finishEdit(tx, listing, { fields, actor, now });
    return { moved: true };
  },
  audit: ({ input, output }) =>
    output.moved ? { object: input.pieceId, detail: { photo: input.imageId, to: input.to } } : null,
  invalidates: ({ resource, output }) => (output.moved ? listingTags(resource.listing) : []),
});
