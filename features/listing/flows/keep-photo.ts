import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { PictureWidths } from "#db/schema/catalogue.ts";
import { privateStorage, storage } from "#lib/adapters/storage/index.ts";
import { sealBytes } from "#lib/crypto/seal-bytes.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { cleanPhoto } from "#lib/images/clean-photo.ts";
import { type PhotoFile, photoFormats } from "#lib/images/photo-formats.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A photograph that lies in the stores and waits for its row. */
export type KeptPhoto = {
  id: Id<"image">;
  storageKey: string;
  widths: PictureWidths;
  width: number;
  height: number;
  thumbhash: string;
  /** Of the bytes as they were sent, in hex. */
  originalSha256: string;
  originalKey: string;
  originalSealedKey: string;
  /** The public file a record names, and the SHA-256 of its bytes. */
  recordFile: string;
  recordSha256: string;
};

/** Where the key of a photograph's private original lies: the column it is bound to. */
const keyPlace = (id: Id<"image">) => ({ table: "piece_image", column: "original_sealed_key", row: id });

const fileName = (storageKey: string, { width, format }: Pick<PhotoFile, "width" | "format">) =>
  `${storageKey}-${width}.${format === "jpeg" ? "jpg" : format}`;

/** Names of all public files of a photograph. */
export function photoFiles(storageKey: string, widths: PictureWidths): string[] {
  const { avif, webp, jpeg = [] } = widths;
  const named = (format: PhotoFile["format"]) => (width: number) => fileName(storageKey, { width, format });
  return [...avif.map(named("avif")), ...webp.map(named("webp")), ...jpeg.map(named("jpeg"))];
}

/**
 * Cleans a photograph (no position, no camera), makes its public files under a name made of its id and content, so that an
 * address never changes its bytes and belongs to one photograph, publishes the cleaned original for the piece's record, and puts it, sealed,
 * into the private store too. Throws Refusal with PHOTO_TYPE,
 * PHOTO_TOO_LARGE, PHOTO_TOO_MANY_PIXELS, PHOTO_UNREADABLE or PHOTO_TOO_SMALL, and AdapterError when a store fails. Called
 * outside of any transaction.
 */
export async function keepPhoto(sent: Uint8Array): Promise<KeptPhoto> {
  const cleaned = await cleanPhoto(sent);
  if (typeof cleaned === "string") throw new Refusal(cleaned);
  if (Math.min(cleaned.width, cleaned.height) < smallestSide) throw new Refusal("PHOTO_TOO_SMALL");
  const { files, ...facts } = await photoFormats(cleaned.bytes);
  const hex = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const id = newId("image");
  // The id is part of the name: files that two uploads shared could be deleted for the one under the other.
  const name = hex(Buffer.concat([Buffer.from(id), cleaned.bytes])).slice(0, 40);
  const storageKey = `pieces/${name}`;
  const recordFile = fileName(`originals/${name}`, { width: cleaned.width, format: "webp" });
  const { body, sealedKey } = sealBytes(cleaned.bytes, keyPlace(id));
  const originalKey = `originals/${randomUUID()}`;
  await privateStorage().put(originalKey, body, "application/octet-stream");
  await storage().put(recordFile, cleaned.bytes, "image/webp");
  for (const file of files)
    await storage().put(fileName(storageKey, file), file.bytes, `image/${file.format}`);
  return {
    ...facts,
    id,
    storageKey,
    originalSha256: hex(sent),
    originalKey,
    originalSealedKey: sealedKey,
    recordFile,
    recordSha256: hex(cleaned.bytes),
  };
}

/** Pixels that the shorter side needs: less is a thumbnail, and no buyer sees a piece in it. */
const smallestSide = 300;
