import "server-only";
import { getCollectionDesk } from "#features/collections/queries/get-collection-desk.ts";
import { posterPdf } from "#features/collections/ui/poster/poster-pdf.ts";
import { posterWords } from "#features/collections/ui/poster/poster-words.ts";
import { now as clock } from "#lib/clock.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Id, isId } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";

const kept = { "cache-control": "private, no-store", "referrer-policy": "no-referrer", vary: "cookie" };

/** Answers with the poster of a collection as a file; 404 for whoever does not keep it. */
export async function servePoster(
  context: Context,
  { id, locale }: { id: string; locale: Locale },
): Promise<Response> {
  const desk = isId("collection", id)
    ? await getCollectionDesk(context, { collectionId: id as Id<"collection"> })
    : null;
  if (!desk?.ok) return new Response("Not found\n", { status: 404, headers: kept });
  const words = posterWords(desk.value, { origin: env().CANONICAL_ORIGIN, locale });
  const bytes = new Uint8Array(posterPdf(words, context.now ?? clock()));
  return new Response(bytes, {
    headers: {
      ...baseHeaders(servedOverHttps()),
      ...kept,
      "content-type": "application/pdf",
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="poster-${locale}.pdf"`,
    },
  });
}
