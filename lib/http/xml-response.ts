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

/** Text that is made piece by piece, as the bytes of an answer; the next piece is made when the last was taken. */
export function byteStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
