import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Every refusal of this slice as a sentence, by its code; `INVALID_INPUT` stands for the others. */
export function trainingSentences(locale: Locale): Readonly<Record<string, string>> {
  return messages[locale].training.errors;
}
