import { getTranslations } from "next-intl/server";
import { listPieces, newPiecesFeed } from "#features/catalogue/index.ts";
import { missingFile, xmlResponse } from "#lib/http/xml-response.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** The newest pieces for feed readers, in the language of `?lang=` (French when absent). */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get("lang") ?? defaultLocale;
  if (!isLocale(locale)) return missingFile();
  const t = await getTranslations({ locale, namespace: "catalogue.feed" });
  const { pieces } = await listPieces({ locale, perPage: 48 });
  const words = { title: t("title"), description: t("description") };
  return xmlResponse(newPiecesFeed(pieces, locale, words), "application/rss+xml");
}
