import "server-only";
import { randomUUID } from "node:crypto";
import type { DocumentKind, DocumentMedia } from "#db/schema/vault.ts";
import { filmPartBytes, filmPartKey, storedKeys } from "#features/vault/domain/film.ts";
import { keyPlace } from "#features/vault/domain/key-place.ts";
import { filmLimits } from "#features/vault/schema.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { sealBytes, sealParts } from "#lib/crypto/seal-bytes.ts";
import { readFilm } from "#lib/files/film.ts";
import { looksLikePdf, pdfProblem } from "#lib/files/pdf.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { cleanPhoto } from "#lib/images/clean-photo.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** A file that lies sealed in the private store and waits for its row (addDocument). */
export type KeptFile = {
  id: Id<"document">;
  kind: DocumentKind;
  storageKey: string;
  sealedKey: string;
  mediaType: DocumentMedia;
  size: number;
  width: number | null;
  height: number | null;
};

/**
 * Cleans a photograph and puts it, sealed, into the private store. Throws Refusal with PHOTO_TYPE, PHOTO_TOO_LARGE,
 * PHOTO_TOO_MANY_PIXELS or PHOTO_UNREADABLE, and AdapterError when the store fails. Called outside of any transaction.
 */
export async function keepPhoto(kind: DocumentKind, sent: Uint8Array): Promise<KeptFile> {
  const photo = await cleanPhoto(sent);
  if (typeof photo === "string") throw new Refusal(photo);
  const { bytes, width, height } = photo;
  return keep(kind, bytes, "image/webp", { width, height });
}

/**
 * Keeps a paper that was scanned: a photograph is cleaned as above; a PDF is looked at and kept byte for byte, because a signed one is worth
 * nothing once it is written anew. Throws Refusal with a code of `keepPhoto` or of `pdfProblem`, and AdapterError when the store fails.
 */
export async function keepPaper(kind: DocumentKind, sent: Uint8Array): Promise<KeptFile> {
  if (!looksLikePdf(sent)) return keepPhoto(kind, sent);
  const problem = pdfProblem(sent);
  if (problem) throw new Refusal(problem);
  return keep(kind, sent, "application/pdf", { width: null, height: null });
}

/** Puts a chamber's file of rows, sealed, into the private store. */
export function keepTable(kind: DocumentKind, bytes: Uint8Array): Promise<KeptFile> {
  return keep(kind, bytes, "text/csv", { width: null, height: null });
}

/**
 * Keeps a short film as it was sent, in sealed parts: never written anew in a request. Throws Refusal with FILM_TYPE for what is no MP4, WebM
 * or 3GP by its bytes, FILM_TOO_LARGE, FILM_TOO_LONG, or FILM_UNREADABLE where it does not say how long it is; AdapterError when the store fails.
 */
export async function keepFilm(kind: DocumentKind, bytes: Uint8Array): Promise<KeptFile> {
  if (bytes.byteLength > filmLimits.bytes) throw new Refusal("FILM_TOO_LARGE");
  const film = readFilm(bytes);
  if (!film) throw new Refusal("FILM_TYPE");
  if (film.seconds === null) throw new Refusal("FILM_UNREADABLE");
  if (film.seconds > filmLimits.seconds) throw new Refusal("FILM_TOO_LONG");
  const id = newId("document");
  const storageKey = `vault/${randomUUID()}`;
  const { parts, sealedKey } = sealParts(bytes, keyPlace(id), filmPartBytes);
  const { mediaType } = film;
  const kept = {
    id,
    kind,
    storageKey,
    sealedKey,
    mediaType,
    size: bytes.byteLength,
    width: null,
    height: null,
  };
  try {
    for (const [n, part] of parts.entries())
      await privateStorage().put(filmPartKey(storageKey, n), part, "application/octet-stream");
  } catch (error) {
    // What lies there already is nobody's; a store that fails again leaves it unreadable.
    await dropFile(kept).catch(() => {});
    throw error;
  }
  return kept;
}

/** Takes a file out again whose row could not be written. Without its row nothing could read it anyway. */
export async function dropFile(file: Pick<KeptFile, "storageKey" | "mediaType" | "size">): Promise<void> {
  for (const key of storedKeys(file)) await privateStorage().delete(key);
}

async function keep(
  kind: DocumentKind,
  bytes: Uint8Array,
  mediaType: KeptFile["mediaType"],
  pixels: { width: number | null; height: number | null },
): Promise<KeptFile> {
  const id = newId("document");
  const storageKey = `vault/${randomUUID()}`;
  const { body, sealedKey } = sealBytes(bytes, keyPlace(id));
  await privateStorage().put(storageKey, body, "application/octet-stream");
  return { id, kind, storageKey, sealedKey, mediaType, size: bytes.byteLength, ...pixels };
}
