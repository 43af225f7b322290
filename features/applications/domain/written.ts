import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

export const hasArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
export const hasLatin = (text: string) => /\p{Script=Latin}/u.test(text);

/**
 * A name of a place as somebody typed it, under the language it is written in: Arabic letters are Arabic, whatever the
 * page's language; Latin letters are the page's language, or French on an Arabic page.
 */
export function writtenIn(text: string, locale: Locale): LocalizedText {
  if (hasArabic(text)) return { ar: text };
  return locale === "en" ? { en: text } : { fr: text };
}

/** A proper name in both scripts: the Latin one serves French and English. */
export function inBothScripts(arabic: string, latin: string): LocalizedText {
  return { ar: arabic, fr: latin, en: latin };
}
