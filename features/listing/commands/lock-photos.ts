import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A piece, locked, with its photographs in their order. */
export async function lockPhotos(tx: Tx, pieceId: Id<"piece">) {
  const listing = await lockListing(tx, pieceId);
  if (!listing) return null;
  const photos = await tx
    .select({
      id: pieceImage.id,
      position: pieceImage.position,
      view: pieceImage.view,
      storageKey: pieceImage.storageKey,
      widths: pieceImage.widths,
      originalKey: pieceImage.originalKey,
    })
    .from(pieceImage)
    .where(eq(pieceImage.pieceId, pieceId))
    .orderBy(asc(pieceImage.position));
  return { listing, photos };
}

/** The same with one of the photographs. Null when the piece has no such one. */
export async function lockPhoto(
  tx: Tx,
  { pieceId, imageId }: { pieceId: Id<"piece">; imageId: Id<"image"> },
) {
  const all = await lockPhotos(tx, pieceId);
  const photo = all?.photos.find(({ id }) => id === imageId);
  return all && photo ? { ...all, photo } : null;
}
