import type { Metadata } from "next";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { absolute, alternates } from "#lib/seo/addresses.ts";
import { shorten } from "#lib/seo/shorten.ts";
import { cardSize, siteCard } from "#lib/share-card/address.ts";

type Page = {
  locale: Locale;
  title: string;
  description: string;
  /** The page's path in each language. */
  paths: Record<Locale, string>;
  /** The picture messengers show, as a path: a card of lib/share-card. The site's own card where a page has none. */
  card?: string;
  /** A page that tells something once, such as a story, and when it did (ISO instant). */
  article?: { publishedAt: string };
  /** False for pages that are no use as a search result, such as a filtered list. */
  index?: boolean;
  /** The title stands alone, without the brand behind it. */
  wholeTitle?: boolean;
};

/** Characters of a title that search engines show, and how many of them the brand behind it takes: " · Sanad". */
const longestTitle = 65;
const brandLength = 8;

/** True for a title that stands uncut before the brand. */
export const fitsTitle = (title: string) => title.length <= longestTitle - brandLength;

const ogLocales: Record<Locale, string> = { ar: "ar_MA", fr: "fr_FR", en: "en_GB" };
/** Title, description, canonical address, languages and the card that messengers show. */
export function pageMetadata(page: Page): Metadata {
  const { locale, title, description, paths, card, article, wholeTitle, index = true } = page;
  const short = shorten(description);
  const fitted = shorten(title, wholeTitle ? longestTitle : longestTitle - brandLength);
  const shown = {
    title,
    description: short,
    url: absolute(paths[locale]),
    locale: ogLocales[locale],
    alternateLocale: locales.filter((other) => other !== locale).map((other) => ogLocales[other]),
    siteName: "Sanad",
    images: [{ url: absolute(card ?? siteCard(locale)), ...cardSize, type: "image/jpeg", alt: title }],
  };
  return {
    title: wholeTitle ? { absolute: fitted } : fitted,
    description: short,
    alternates: alternates(paths, locale),
    openGraph: article
      ? { type: "article", publishedTime: article.publishedAt, ...shown }
      : { type: "website", ...shown },
    twitter: { card: "summary_large_image" },
    ...(!index && { robots: { index: false } }),
  };
}
