import type { Locale } from "#lib/i18n/locales.ts";

/** Labels as they stand inside a sentence: without the capital they begin a line with. */
export function inSentence(labels: readonly string[], locale: Locale): string[] {
  return labels.map((label) => label.charAt(0).toLocaleLowerCase(locale) + label.slice(1));
}
