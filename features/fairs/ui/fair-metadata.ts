import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { formatDate } from "#components/format/date.ts";
import type { PublicFair } from "#features/fairs/queries/public-fairs.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

export async function fairsMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "fairs" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/fairs"),
  });
}

export async function fairMetadata(fair: PublicFair, locale: Locale, below = ""): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "fairs" });
  const title = pick(fair.title, locale).text;
  return pageMetadata({
    locale,
    title: below ? `${t("draw.title")} – ${title}` : title,
    description: `${t("days", {
      from: formatDate(fair.startsOn, locale),
      to: formatDate(fair.endsOn, locale),
    })} · ${pick(fair.town, locale).text}. ${pick(fair.intro, locale).text}`.slice(0, 300),
    paths: samePath(`/fairs/${fair.slug}${below}`),
  });
}
