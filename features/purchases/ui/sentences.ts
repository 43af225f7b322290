import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for the others. */
export function purchaseSentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].purchases.errors;
}

/** The sentence of a code that came back in an address. */
export function sentenceOf(code: string, locale: Locale): string {
  const all = purchaseSentences(locale);
  return all[code] ?? all.INVALID_INPUT ?? code;
}
