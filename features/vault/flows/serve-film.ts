import "server-only";
import { filmPartBytes, filmPartKey, rangeOf, storedKeys } from "#features/vault/domain/film.ts";
import { keyPlace } from "#features/vault/domain/key-place.ts";
import { privateStorage } from "#lib/adapters/storage/index.ts";
import { openPart } from "#lib/crypto/seal-bytes.ts";
import type { Id } from "#lib/ids/ids.ts";

type Film = { id: string; storageKey: string; sealedKey: string; mediaType: string; size: number };

/**
 * Answers a film, or the part of it that a player asks for (Range, RFC 9110): opened part by part as it goes out, so that no more than one
 * part lies in memory. The caller has checked who asks. 416 for what lies outside of it.
 */
export function serveFilm(film: Film, request: Request, headers: Record<string, string>): Response {
  const range = rangeOf(request.headers.get("range"), film.size);
  if (!range)
    return new Response(null, {
      status: 416,
      headers: { ...headers, "content-range": `bytes */${film.size}` },
    });
  const { start, end, isPart } = range;
  return new Response(opened(film, start, end), {
    status: isPart ? 206 : 200,
    headers: {
      ...headers,
      "content-type": film.mediaType,
      "accept-ranges": "bytes",
      "content-length": String(end - start + 1),
      ...(isPart ? { "content-range": `bytes ${start}-${end}/${film.size}` } : {}),
    },
  });
}

/** The bytes from one to another, both within. Fails where the store has lost a part or it was changed. */
function opened(film: Film, start: number, end: number): ReadableStream<Uint8Array> {
  const count = storedKeys(film).length;
  let n = Math.floor(start / filmPartBytes);
  return new ReadableStream({
    async pull(controller) {
      const from = n * filmPartBytes;
      if (from > end) return controller.close();
      const part = await openFilmPart(film, n, count);
      controller.enqueue(new Uint8Array(part.subarray(Math.max(0, start - from), end - from + 1)));
      n += 1;
    },
  });
}

async function openFilmPart(film: Film, n: number, count: number): Promise<Buffer> {
  const stored = await privateStorage().get(filmPartKey(film.storageKey, n));
  if (!stored) throw new Error(`${film.id} has lost part ${n}`);
  const body = new Uint8Array(await new Response(stored.body).arrayBuffer());
  return openPart({ body, sealedKey: film.sealedKey }, keyPlace(film.id as Id<"document">), { n, count });
}
