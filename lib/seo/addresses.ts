import { env } from "#lib/env.ts";
import { defaultLocale, type Locale, locales } from "#lib/i18n/locales.ts";

/** A path of this site as an absolute address; letters outside ASCII are percent-encoded. */
export function absolute(path: string): string {
  return new URL(encodeURI(path), env().CANONICAL_ORIGIN).href;
}

/** The same path under every language, for pages whose address has no translated words. */
export function samePath(path: string): Record<Locale, string> {
  const [ar, fr, en] = locales.map((locale) => `/${locale}${path}`) as [string, string, string];
  return { ar, fr, en };
}

/** One path a language, from translated slugs: `slugPaths("/pieces", slugs)` → `/fr/pieces/<slug>`. */
export function slugPaths(parent: string, slugs: Record<Locale, string>): Record<Locale, string> {
  return {
    ar: `/ar${parent}/${slugs.ar}`,
    fr: `/fr${parent}/${slugs.fr}`,
    en: `/en${parent}/${slugs.en}`,
  };
}

/** `alternates` of a page's metadata: its own address and the same page in each language. */
export function alternates(paths: Record<Locale, string>, locale: Locale) {
  const languages: Record<string, string> = { "x-default": absolute(paths[defaultLocale]) };
  for (const each of locales) languages[each] = absolute(paths[each]);
  return { canonical: absolute(paths[locale]), languages };
}

/** Longest word an address of ours has, in characters. */
const longestSlug = 200;

/** The word of an address as it was written; Next hands it over percent-encoded. Null for what decodes to nothing or is too long. */
export function decodeSlug(segment: string): string | null {
  try {
    const slug = decodeURIComponent(segment).normalize("NFC");
    return slug.length > longestSlug ? null : slug;
  } catch {
    return null;
  }
}
