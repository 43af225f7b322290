import "server-only";
import { documentPage, pdfOf } from "#features/documents/index.ts";
import { getFair } from "#features/fairs/queries/public-fairs.ts";
import { catalogueSheet } from "#features/fairs/ui/catalogue-sheet.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { env } from "#lib/env.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { plainResponse } from "#lib/plain-page/respond.ts";
import { type Limit, waitingTime } from "#lib/rate-limit/limiter.ts";

type Where = { slug: string; file: string; locale: Locale; fonts: { latin: string; arabic: string } };

/** Of one network: a hall's visitors share one. */
const perNetwork: Limit = { name: "fair-catalogue", points: 60, seconds: 600 };
/** What a catalogue shows. */
const shown = [tags.fairs(), tags.pieces(), tags.artisans(), tags.prices()];

const missing = () => new Response("Not found\n", { status: 404 });

/**
 * A fair's catalogue: `page.html` to print, `catalogue.pdf` as a file. 404 for anything else, and while nobody exhibits. Setting a file
 * takes a moment of the processor: it is set once a day and change, and kept, and a network has so many turns.
 */
export async function serveCatalogue(
  request: Request,
  { slug, file, locale, fonts }: Where,
): Promise<Response> {
  if (!/^[a-z0-9-]{1,140}$/.test(slug) || (file !== "page.html" && file !== "catalogue.pdf"))
    return missing();
  const fair = await cached(getFair, { locale, slug }, shown);
  if (!fair || fair.exhibitors.length === 0) return missing();
  if (file === "page.html") {
    const sheet = catalogueSheet(fair, locale, env().CANONICAL_ORIGIN);
    const pdf = `/${locale}/fairs/${slug}/catalogue/catalogue.pdf`;
    return plainResponse(documentPage({ sheet, pdf, locale, fonts }));
  }
  const seconds = await waitingTime([{ limit: perNetwork, key: clientAddress(request.headers) }]);
  if (seconds !== null)
    return new Response("Too many requests\n", { status: 429, headers: { "retry-after": String(seconds) } });
  const kept = await cached(setCatalogue, { locale, slug, day: dayInMorocco(now()) }, shown);
  if (kept === null) return missing();
  const bytes = Buffer.from(kept, "base64");
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...baseHeaders(servedOverHttps()),
      "content-type": "application/pdf",
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="${slug}.pdf"`,
      "cache-control": "no-cache",
    },
  });
}

/** The file as text, since what is kept must survive JSON. The same fair, language and day give the same bytes. */
const setCatalogue = Object.assign(
  async ({ slug, locale, day }: { slug: string; locale: Locale; day: string }): Promise<string | null> => {
    const fair = await getFair({ locale, slug });
    if (!fair || fair.exhibitors.length === 0) return null;
    const sheet = catalogueSheet(fair, locale, env().CANONICAL_ORIGIN);
    return pdfOf(sheet, `${day}T12:00:00Z`).toString("base64");
  },
  { queryName: "fairs.set-catalogue" },
);
