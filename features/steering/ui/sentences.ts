import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code. */
export function steeringSentences(locale: Locale): Readonly<Record<string, string>> {
  return { ...messages[locale].errors, ...messages[locale].steering.errors };
}

/** The sentence of a code that came back in an address. */
export function sentenceOf(code: string | undefined, locale: Locale): string | null {
  if (!code || !/^[A-Z_]{3,40}$/.test(code)) return null;
  const all = steeringSentences(locale);
  return all[code] ?? all.INVALID_INPUT ?? null;
}
