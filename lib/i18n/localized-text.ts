import { directionOf, type Locale, locales } from "#lib/i18n/locales.ts";

/** Words that belong to data (a title, a story), stored as one jsonb value. A language may be missing. */
export type LocalizedText = { readonly [L in Locale]?: string };

export type PickedText = { text: string; lang: Locale; dir: "rtl" | "ltr" };

// A reader of Arabic is more likely to read French than English, and the reverse.
const fallbacks: Record<Locale, readonly Locale[]> = {
  ar: ["ar", "fr", "en"],
  fr: ["fr", "en", "ar"],
  en: ["en", "fr", "ar"],
};

/**
 * The words to show a reader of `locale`, with the language and direction they are really in, so that a
 * fallback renders rightly inside a page of the other direction. An empty value gives empty text.
 */
export function pick(value: LocalizedText | null | undefined, locale: Locale): PickedText {
  for (const lang of fallbacks[locale]) {
    const text = value?.[lang]?.trim();
    if (text) return { text, lang, dir: directionOf(lang) };
  }
  return { text: "", lang: locale, dir: directionOf(locale) };
}

/** True when every language is present and not blank. */
export function isComplete(value: LocalizedText): boolean {
  return locales.every((locale) => Boolean(value[locale]?.trim()));
}
