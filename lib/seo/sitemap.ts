import { defaultLocale, type Locale, locales } from "#lib/i18n/locales.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { xmlElement, xmlHead, xmlText } from "#lib/seo/xml.ts";

export type SitemapPage = { paths: Record<Locale, string>; changedAt?: string | null };

/** Addresses a sitemap file may hold, by sitemaps.org; a page is one address a language. */
export const addressesPerFile = 50_000;
/** Pages in one file of ours: 5,000 pages are 15,000 addresses and about 14 MB, below the limit of 50 MB too. */
export const pagesPerFile = 5_000;

function addressesOf({ paths, changedAt }: SitemapPage): string {
  const alternates = [
    ...locales.map((locale) => [locale, paths[locale]]),
    ["x-default", paths[defaultLocale]],
  ]
    .map(
      ([lang, path]) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${xmlText(absolute(path ?? ""))}"/>`,
    )
    .join("");
  return locales
    .map(
      (locale) =>
        `<url>${xmlElement("loc", absolute(paths[locale]))}${xmlElement("lastmod", changedAt)}${alternates}</url>`,
    )
    .join("\n");
}

/** A sitemap of pages, each under its address in every language. */
export function urlSet(pages: readonly SitemapPage[]): string {
  return `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(addressesOf).join("\n")}
</urlset>
`;
}

/** A list of sitemap files. */
export function sitemapIndex(paths: readonly string[]): string {
  const entries = paths.map((path) => `<sitemap>${xmlElement("loc", absolute(path))}</sitemap>`).join("\n");
  return `${xmlHead}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}
</sitemapindex>
`;
}
