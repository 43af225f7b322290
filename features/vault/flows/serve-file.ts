import "server-only";
import { openLink } from "#features/vault/flows/file-link.ts";
import { readDocument } from "#features/vault/flows/read-document.ts";
import { serveFilm } from "#features/vault/flows/serve-film.ts";
import { now } from "#lib/clock.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

// Nothing in a stored file may run, be framed, or be kept by anybody.
const guarded = {
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
};

function missing(status = 404): Response {
  return new Response("Not found\n", {
    status,
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...guarded,
      "content-type": "text/plain; charset=utf-8",
    },
  });
}

/** A name of ours for each: what the file was called by whoever sent it is never kept. */
const names = { "image/webp": "document.webp", "text/csv": "table.csv", "application/pdf": "document.pdf" };

/**
 * Answers a link to a private file. It works for the signed-in person it was made for, until it runs out, and only while
 * they may still see the file; everything else is 404. `?w=` asks for fewer pixels.
 */
export async function serveFile(context: Context, request: Request, link: string): Promise<Response> {
  const at = now();
  const claims = openLink(link, at);
  if (!claims || context.actor.kind !== "person" || context.actor.userId !== claims.viewer) return missing();
  const asked = Number(new URL(request.url).searchParams.get("w"));
  const width = [160, 320, 640, 1000].find((size) => size === asked);
  const read = await readDocument(context, claims.documentId as Id<"document">, {
    ...(width ? { width } : {}),
    at,
  });
  if ("failure" in read) return missing(read.failure.code === "STEP_UP_REQUIRED" ? 403 : 404);
  if ("film" in read) return serveFilm(read.film, request, { ...baseHeaders(servedOverHttps()), ...guarded });
  // Pictures show inside our pages all the same; opened by itself a file is saved, never run.
  return new Response(read.bytes as BodyInit, {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...guarded,
      "content-type": read.mediaType,
      "content-length": String(read.bytes.byteLength),
      "content-disposition": `attachment; filename="${names[read.mediaType]}"`,
    },
  });
}
