import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for codes without one. */
export function siteSentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].sites.errors;
}

/** The sentence of a code that came back in an address. */
export function sentenceOf(code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  const all = siteSentences(locale);
  return all[code] ?? all.UNKNOWN ?? null;
}
