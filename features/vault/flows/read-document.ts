import "server-only";
import type { DocumentMedia, FilmMedia } from "#db/schema/vault.ts";
import { type DocumentView, viewDocument } from "#features/vault/commands/view-document.ts";
import { keyPlace } from "#features/vault/domain/key-place.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { openBytes } from "#lib/crypto/seal-bytes.ts";
import type { Id } from "#lib/ids/ids.ts";
import { resizePhoto } from "#lib/images/clean-photo.ts";
import { watermark } from "#lib/images/watermark.ts";
import { auditName } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { type Failure, Refusal } from "#lib/kernel/errors.ts";

const isFilm = (mediaType: DocumentMedia): mediaType is FilmMedia => mediaType.startsWith("video/");

/** Bytes of a stored file, opened. Throws Refusal NOT_FOUND when the store has lost it, SealError when it was changed. */
export async function readSealed(file: {
  id: string;
  storageKey: string;
  sealedKey: string;
}): Promise<Buffer> {
  const stored = await privateStorage().get(file.storageKey);
  if (!stored) throw new Refusal("NOT_FOUND");
  const body = new Uint8Array(await new Response(stored.body).arrayBuffer());
  return openBytes({ body, sealedKey: file.sealedKey }, keyPlace(file.id as Id<"document">));
}

/**
 * A private file for one look by whoever asks: opened, made smaller when `width` (pixels) is given, and marked with an
 * officer's id and the moment. The refusal of viewDocument otherwise.
 */
export async function readDocument(
  context: Context,
  documentId: Id<"document">,
  { width, at }: { width?: number; at: Date },
): Promise<
  | { bytes: Uint8Array; mediaType: Exclude<DocumentView["mediaType"], FilmMedia> }
  | { film: DocumentView }
  | { failure: Failure<string> }
> {
  const seen = await viewDocument(context, { documentId });
  if (!seen.ok) return { failure: seen.error };
  const { mediaType, isMarked } = seen.value;
  // Opened part by part as it is played: features/vault/flows/serve-film.ts.
  if (isFilm(mediaType)) return { film: seen.value };
  const plain = await readSealed(seen.value);
  if (mediaType !== "image/webp") return { bytes: plain, mediaType };
  const sized = width ? await resizePhoto(plain, { width }) : plain;
  const stamp = `${auditName(context.actor)} ${at.toISOString().slice(0, 16)}`;
  return { bytes: isMarked ? await watermark(sized, stamp) : sized, mediaType };
}
