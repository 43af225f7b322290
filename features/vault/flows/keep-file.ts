import "server-only";
import { randomUUID } from "node:crypto";
import type { DocumentKind, DocumentMedia } from "#db/schema/vault.ts";
import { keyPlace } from "#features/vault/domain/key-place.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { sealBytes } from "#lib/crypto/seal-bytes.ts";
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

/** Takes a file out again whose row could not be written. Without its row nothing could read it anyway. */
export async function dropFile(file: Pick<KeptFile, "storageKey">): Promise<void> {
  await privateStorage().delete(file.storageKey);
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
