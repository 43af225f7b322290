import { publicRevalidate } from "#lib/cache/cached.ts";

/** An XML answer that caches may keep as long as a public page. */
export function xmlResponse(body: string | ReadableStream<Uint8Array>, type = "application/xml"): Response {
  return new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": `public, max-age=${publicRevalidate}, s-maxage=${publicRevalidate}`,
      "x-content-type-options": "nosniff",
    },
  });
}

/** The plain 404 of an address that gives files, not pages. */
export function missingFile(): Response {
  return new Response("Not found\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  });
}
