import "server-only";
import { openOrderPhoto } from "#features/orders/flows/keep-photo.ts";
import { withOrderLink } from "#features/orders/link.ts";
import { getOrderPhoto } from "#features/orders/queries/get-photo.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import { isId } from "#lib/ids/ids.ts";
import { resizePhoto } from "#lib/images/clean-photo.ts";
import type { Context } from "#lib/kernel/context.ts";

// Nothing in a stored file may run, be framed, or be kept by anybody.
const guarded = {
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
};

const missing = () =>
  new Response("Not found\n", {
    status: 404,
    headers: { ...baseHeaders(servedOverHttps()), ...guarded, "content-type": "text/plain; charset=utf-8" },
  });

/**
 * One photograph of an order for those who may see it: its maker, the chamber that handles it, its buyer (signed in, in the browser
 * that bought, or by the order's link in `?order=…&key=…`). Everything else is 404. `?w=` asks for fewer pixels.
 */
export async function serveOrderPhoto(
  context: Context,
  request: Request,
  photoId: string,
): Promise<Response> {
  if (!isId("orderPhoto", photoId)) return missing();
  const { searchParams } = new URL(request.url);
  const actor = withOrderLink(
    context.actor,
    searchParams.get("order") ?? "",
    searchParams.get("key") ?? undefined,
  );
  const photo = await getOrderPhoto({ ...context, actor }, { photoId });
  const bytes = photo.ok ? await openOrderPhoto(photo.value) : null;
  if (!bytes) return missing();
  const width = [320, 640, 1000].find((size) => String(size) === searchParams.get("w"));
  const body = width ? await resizePhoto(bytes, { width }) : bytes;
  return new Response(body as BodyInit, {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...guarded,
      "content-type": "image/webp",
      "content-length": String(body.byteLength),
      "content-disposition": 'attachment; filename="photo.webp"',
    },
  });
}
