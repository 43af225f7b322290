import "server-only";
import { z } from "zod";
import { pieceImage } from "#db/schema/catalogue.ts";
import { finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { dropRow, lockPhotos } from "#features/listing/commands/lock-photos.ts";
import { listingTags } from "#features/listing/commands/write-change.ts";
import type { KeptPhoto } from "#features/listing/flows/keep-photo.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { photosAtMost, pictureViews } from "#features/listing/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Puts a photograph that lies in the stores behind the others of a piece, or in the place of one that was taken again. Refusal:
 * TOO_MANY_PHOTOS.
 */
export const addPhoto = defineCommand({
  name: "listing.add-photo",
  input: z.strictObject({
    pieceId: idSchema("piece"),
    view: z.enum(pictureViews),
    /** The photograph it takes the place of. */
    replaces: idSchema("image").optional(),
    photo: z.custom<KeptPhoto>(
      (value) => typeof value === "object" && value !== null && "storageKey" in value,
    ),
  }),
  errors: ["PIECE_CLOSED", "TOO_MANY_PHOTOS", "STATE_NOT_ALLOWED"],
  load: ({ tx, input }) => lockPhotos(tx, input.pieceId),
  policy: (actor, { resource }) => worksOnPiece(actor, resource.listing),
  handler: async ({ tx, input, resource: { listing, photos }, actor, now, fail }) => {
    requireOpen(listing);
    const old = photos.find(({ id }) => id === input.replaces);
    if (!old && photos.length >= photosAtMost) fail("TOO_MANY_PHOTOS");
    if (old) await dropRow(tx, listing.id, old);
    await tx.insert(pieceImage).values({
      ...input.photo,
      pieceId: input.pieceId,
      view: old?.view ?? input.view,
      position: old?.position ?? Math.max(-1, ...photos.map(({ position }) => position)) + 1,
    });
    const fields = [{ field: "photo", from: old?.id ?? null, to: input.photo.id }];
    return { state: await finishEdit(tx, listing, { fields, actor, now }) };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { photo: input.photo.id, state: output.state },
  }),
  invalidates: ({ resource }) => listingTags(resource.listing),
});
