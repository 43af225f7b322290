import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { pieceImage } from "#db/schema/catalogue.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { photoFiles } from "#features/listing/flows/keep-photo.ts";
import { dropPhotoJob } from "#features/listing/jobs.ts";
import type { Id } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";

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
      recordFile: pieceImage.recordFile,
    })
    .from(pieceImage)
    .where(eq(pieceImage.pieceId, pieceId))
    .orderBy(asc(pieceImage.position));
  return { listing, photos };
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockPhotos>>>;

/** Takes a photograph's row away; its files follow. */
export async function dropRow(
  tx: Tx,
  pieceId: Id<"piece">,
  { id, storageKey, widths, originalKey, recordFile }: Locked["photos"][number],
): Promise<void> {
  await tx.delete(pieceImage).where(eq(pieceImage.id, id));
  const files = photoFiles(storageKey, widths);
  await enqueue(tx, dropPhotoJob, { storageKey, originalKey, recordFile, pieceId, files });
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
