import { storage } from "#lib/adapters/storage/index.ts";
import { mediaType } from "#lib/http/media-type.ts";

const missing = () =>
  new Response("Not found\n", {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=60", ...safe },
  });

const safe = { "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-site" };

/** Pictures, under names made of their content's hash: an address never changes its bytes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const key = (await params).path.join("/");
  const type = mediaType(key);
  if (!type) return missing();
  const etag = `"${key}"`;
  const headers = { ...safe, etag, "cache-control": "public, max-age=31536000, immutable" };
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const found = await storage().get(key);
  if (!found) return missing();
  return new Response(found.body, {
    headers: { ...headers, "content-type": type, "content-length": String(found.size) },
  });
}
