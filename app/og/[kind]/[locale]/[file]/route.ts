import { faces } from "#app/og/faces.ts";
import { loadCard } from "#app/og/load-card.ts";
import { missingFile } from "#lib/http/xml-response.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { cardKinds } from "#lib/share-card/address.ts";
import { serveCard } from "#lib/share-card/serve-card.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ kind: string; locale: string; file: string }> };

/** The picture messengers show of a page. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { kind: asked, locale, file } = await params;
  const kind = cardKinds.find((known) => known === asked);
  if (!kind || !isLocale(locale)) return missingFile();
  return serveCard({ kind, file, faces, load: (id) => loadCard(kind, id, locale) });
}
