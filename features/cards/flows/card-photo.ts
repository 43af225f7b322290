import "server-only";
import { readCardPhoto } from "#features/cards/queries/read-photo.ts";
import { readSealed } from "#features/vault/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import { resizePhoto } from "#lib/images/clean-photo.ts";
import { systemActor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** Shape of the picture on a card: 4 to 5, cut around its middle. */
const ratio = 5 / 4;

/**
 * The portrait of a card as a WebP `width` pixels wide. Null when it was shredded, or the store has lost it. Whoever calls
 * this has decided that the card may be seen.
 */
export async function cardPhoto(photoId: Id<"document"> | null, width: number): Promise<Uint8Array | null> {
  if (!photoId) return null;
  const file = await readCardPhoto({ actor: systemActor("cards.photo") }, { photoId });
  if (!file.ok) return null;
  try {
    return await resizePhoto(await readSealed(file.value), { width, height: Math.round(width * ratio) });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** The same inside a page, for pages that must be whole without another request. */
export async function photoDataUri(photoId: Id<"document"> | null, width: number): Promise<string | null> {
  const bytes = await cardPhoto(photoId, width);
  return bytes && `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
}
