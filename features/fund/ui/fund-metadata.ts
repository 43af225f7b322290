import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#lib/i18n/locales.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

export async function fundMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "fund" });
  return pageMetadata({ locale, title: t("title"), description: t("description"), paths: samePath("/fund") });
}
