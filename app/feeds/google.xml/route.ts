import { getTranslations } from "next-intl/server";
import { googleFeed } from "#features/catalogue/index.ts";
import { byteStream, missingFile, xmlResponse } from "#lib/http/xml-response.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

/** Products for shopping channels, in the language of `?lang=` (French when absent). */
export async function GET(request: Request): Promise<Response> {
  const locale = new URL(request.url).searchParams.get("lang") ?? defaultLocale;
  if (!isLocale(locale)) return missingFile();
  const t = await getTranslations({ locale, namespace: "common.meta" });
  const chunks = googleFeed(locale, { title: t("title"), description: t("description") });
  return xmlResponse(byteStream(chunks));
}
