import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { isNarrowed, type Query, readFilters, searchHref } from "#features/search/domain/address.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

/** A search is nobody's answer but the asker's: only the list without words and filters, page by page, is for indexes. */
export async function searchMetadata(locale: Locale, query: Query): Promise<Metadata> {
  const filters = readFilters(locale, query);
  const t = await getTranslations({ locale, namespace: "search" });
  const metadata = pageMetadata({
    locale,
    title: filters.q ? t("titleFor", { q: filters.q }) : t("title"),
    description: t("description"),
    paths: samePath(searchHref({ ...filters, sort: "relevance" })),
  });
  return filters.q || isNarrowed(filters)
    ? { ...metadata, robots: { index: false, follow: true } }
    : metadata;
}
