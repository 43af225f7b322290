import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { PublicSite } from "#features/sites/queries/public-sites.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath, slugPaths } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

export async function sitesMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "sites" });
  return pageMetadata({
    locale,
    title: t("title"),
    description: t("description"),
    paths: samePath("/sites"),
  });
}

export async function siteMetadata(site: PublicSite, locale: Locale): Promise<Metadata> {
  return pageMetadata({
    locale,
    title: pick(site.name, locale).text,
    description: `${pick(site.town, locale).text}. ${pick(site.intro, locale).text}`.slice(0, 300),
    paths: slugPaths("/sites", site.slugs),
  });
}
