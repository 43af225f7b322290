import "server-only";
import { storage } from "#lib/adapters/storage/index.ts";
import { missingFile } from "#lib/http/xml-response.ts";
import { type CardKind, parseCardFile } from "#lib/share-card/address.ts";
import { cardHash, cardPath, type ShareCard } from "#lib/share-card/card.ts";
import { drawCard } from "#lib/share-card/draw-card.ts";
import type { Faces } from "#lib/share-card/draw-text.ts";

async function stored(key: string): Promise<Buffer | null> {
  const found = await storage().get(key);
  return found ? Buffer.from(await new Response(found.body).arrayBuffer()) : null;
}

const underway = new Map<string, Promise<Buffer>>();

/** A card's bytes: drawn once and kept in the storage under the hash of what they show; those who ask meanwhile wait. */
export async function cardBytes(card: ShareCard, faces: Faces): Promise<Buffer> {
  const key = `og/${cardHash(card)}-1200.jpg`;
  const kept = await stored(key);
  if (kept) return kept;
  const drawing =
    underway.get(key) ??
    (async () => {
      const picture = card.pictureKey ? await stored(card.pictureKey) : null;
      const bytes = await drawCard(card, picture, faces);
      await storage().put(key, bytes, "image/jpeg");
      return bytes;
    })().finally(() => underway.delete(key));
  underway.set(key, drawing);
  return drawing;
}

function jpegResponse(bytes: Buffer, cacheControl: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/jpeg",
      "content-length": String(bytes.length),
      "cache-control": cacheControl,
      "x-content-type-options": "nosniff",
      // Messengers and feed readers show it on pages of their own.
      "cross-origin-resource-policy": "cross-origin",
    },
  });
}

type Asked = {
  kind: CardKind;
  /** `<id>-<hash>.jpg`, or `sanad.jpg` for the site's own card, whose address is the same for ever. */
  file: string;
  load: (id: string) => Promise<ShareCard | null>;
  faces: Faces;
};

/**
 * The picture at a card's address: kept for ever where the address is that of what the thing shows today, a 302 to the current
 * address where it showed something else, 404 for what nobody may see. Only what is shown today is ever drawn, so no
 * made-up address costs a drawing.
 */
export async function serveCard({ kind, file, load, faces }: Asked): Promise<Response> {
  if (kind === "site") {
    const card = file === "sanad.jpg" ? await load("sanad") : null;
    return card ? jpegResponse(await cardBytes(card, faces), "public, max-age=86400") : missingFile();
  }
  const asked = parseCardFile(file);
  const card = asked ? await load(asked.id) : null;
  if (!asked || !card) return missingFile();
  if (cardHash(card) !== asked.hash) {
    const headers = { location: cardPath(kind, asked.id, card), "cache-control": "public, max-age=60" };
    return new Response(null, { status: 302, headers });
  }
  return jpegResponse(await cardBytes(card, faces), "public, max-age=31536000, immutable");
}
