import { getTranslations } from "next-intl/server";
import { googleFeed } from "#features/catalogue/index.ts";
import { byteStream, missingFile, xmlResponse } from "#lib/http/xml-response.ts";
import { defaultLocale, isLocale } from "#lib/i18n/locales.ts";
import { currencies } from "#lib/money/money.ts";

export const dynamic = "force-dynamic";

/** Products for shopping channels, in the language of `?lang=` and the currency of `?currency=` (French and dirhams when absent). */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const locale = asked.get("lang") ?? defaultLocale;
  const currency = currencies.find((known) => known === (asked.get("currency") ?? "MAD"));
  if (!isLocale(locale) || !currency) return missingFile();
  const t = await getTranslations({ locale, namespace: "common.meta" });
  const chunks = googleFeed({ locale, currency }, { title: t("title"), description: t("description") });
  return xmlResponse(byteStream(chunks));
}
