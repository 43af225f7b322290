import { defaultLocale, type Locale, locales } from "#lib/i18n/locales.ts";
import { absolute } from "#lib/seo/addresses.ts";
import { xmlElement, xmlHead, xmlText } from "#lib/seo/xml.ts";

export type SitemapPage = {
  paths: Record<Locale, string>;
  /** ISO instant. */
  changedAt?: string | null;
  /** Paths of the page's pictures. */
  images?: readonly string[];
};

/** Addresses a sitemap file may hold, and its size in bytes, by sitemaps.org; a page is one address a language. */
export const addressesPerFile = 50_000;
export const bytesPerFile = 50 * 1024 * 1024;
/** Pages in one file of ours: 2,000 pieces are 6,000 addresses and about 9 MB. An index holds 50,000 such files. */
export const pagesPerFile = 2_000;

function addressesOf({ paths, changedAt, images = [] }: SitemapPage): string {
  const alternates = [
    ...locales.map((locale) => [locale, paths[locale]]),
    ["x-default", paths[defaultLocale]],
  ]
    .map(
      ([lang, path]) =>
        `<xhtml:link rel="alternate" hreflang="${lang}" href="${xmlText(absolute(path ?? ""))}"/>`,
    )
    .join("");
  const pictures = images
    .map((path) => `<image:image>${xmlElement("image:loc", absolute(path))}</image:image>`)
    .join("");
  return locales
    .map((locale) => {
      const own = xmlElement("loc", absolute(paths[locale])) + xmlElement("lastmod", changedAt);
      return `<url>${own}${alternates}${pictures}</url>`;
    })
    .join("\n");
}

/** A sitemap of pages, each under its address in every language, made batch by batch. */
export async function* urlSet(batches: AsyncIterable<readonly SitemapPage[]>): AsyncGenerator<string> {
  yield `${xmlHead}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
`;
  for await (const pages of batches) yield pages.map((page) => `${addressesOf(page)}\n`).join("");
  yield "</urlset>\n";
}

/** A list of sitemap files. */
export function sitemapIndex(paths: readonly string[]): string {
  const entries = paths.map((path) => `<sitemap>${xmlElement("loc", absolute(path))}</sitemap>`).join("\n");
  return `${xmlHead}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries}
</sitemapindex>
`;
}
