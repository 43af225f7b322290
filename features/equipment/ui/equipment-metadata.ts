import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PublicCall } from "#features/equipment/queries/public-equipment.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

export async function equipmentMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "equipment" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/equipment"),
  });
}

export async function callMetadata(call: PublicCall, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "equipment" });
  return pageMetadata({
    locale,
    title: pick(call.title, locale).text,
    description:
      `${pick(call.chamberName, locale).text}. ${t("title")}. ${pick(call.text, locale).text}`.slice(0, 300),
    paths: samePath(`/equipment/${call.slug}`),
  });
}
