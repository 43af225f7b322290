import "server-only";
import { randomUUID } from "node:crypto";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { openBytes, sealBytes } from "#lib/crypto/seal-bytes.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { cleanPhoto } from "#lib/images/clean-photo.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A photograph that lies, sealed, in the private store and waits for its row. */
export type KeptOrderPhoto = {
  id: Id<"orderPhoto">;
  storageKey: string;
  sealedKey: string;
  width: number;
  height: number;
};

const keyPlace = (id: Id<"orderPhoto">) => ({ table: "order_photo", column: "sealed_key", row: id });

/**
 * Cleans a photograph (no position, no camera) and puts it, sealed, into the private store: it may show a buyer's gift. Throws
 * Refusal with PHOTO_TYPE, PHOTO_TOO_LARGE, PHOTO_TOO_MANY_PIXELS or PHOTO_UNREADABLE, and AdapterError when the store fails.
 * Called outside of any transaction.
 */
export async function keepOrderPhoto(sent: Uint8Array): Promise<KeptOrderPhoto> {
  const cleaned = await cleanPhoto(sent);
  if (typeof cleaned === "string") throw new Refusal(cleaned);
  const { bytes, width, height } = cleaned;
  const id = newId("orderPhoto");
  const storageKey = `orders/${randomUUID()}`;
  const { body, sealedKey } = sealBytes(bytes, keyPlace(id));
  await privateStorage().put(storageKey, body, "application/octet-stream");
  return { id, storageKey, sealedKey, width, height };
}

/** The photograph as a WebP; null when the store has lost it. */
export async function openOrderPhoto(
  photo: Pick<KeptOrderPhoto, "id" | "storageKey" | "sealedKey">,
): Promise<Uint8Array | null> {
  const stored = await privateStorage().get(photo.storageKey);
  if (!stored) return null;
  const body = new Uint8Array(await new Response(stored.body).arrayBuffer());
  return openBytes({ body, sealedKey: photo.sealedKey }, keyPlace(photo.id));
}

/** Takes a file out again whose row could not be written. */
export const dropOrderPhoto = (photo: Pick<KeptOrderPhoto, "storageKey">): Promise<void> =>
  privateStorage().delete(photo.storageKey);
