import type { Metadata } from "next";
import type { Locale } from "#lib/i18n/locales.ts";
import { absolute, alternates } from "#lib/seo/addresses.ts";

type Page = {
  locale: Locale;
  title: string;
  description: string;
  /** The page's path in each language. */
  paths: Record<Locale, string>;
  /** A picture of ours, as a path, with its size in pixels. */
  image?: { path: string; width: number; height: number; alt: string };
  /** The title stands alone, without the brand behind it. */
  wholeTitle?: boolean;
};

const ogLocales: Record<Locale, string> = { ar: "ar_MA", fr: "fr_FR", en: "en_GB" };
const longest = 160;

/** Cuts a description at a word, for the places that show only so much of it. */
export function shorten(text: string, limit = longest): string {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2)).trimEnd()}…`;
}

/** Title, description, canonical address, languages and the card that messengers show. */
export function pageMetadata({ locale, title, description, paths, image, wholeTitle }: Page): Metadata {
  const short = shorten(description);
  const images = image ? [{ ...image, url: absolute(image.path) }] : undefined;
  return {
    title: wholeTitle ? { absolute: title } : title,
    description: short,
    alternates: alternates(paths, locale),
    openGraph: {
      type: "website",
      title,
      description: short,
      url: absolute(paths[locale]),
      locale: ogLocales[locale],
      siteName: "Sanad",
      images,
    },
    twitter: { card: image ? "summary_large_image" : "summary" },
  };
}
