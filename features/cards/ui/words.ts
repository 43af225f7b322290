import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** The words of the plain pages about cards, in one language. */
export function cardWords(locale: Locale) {
  return createTranslator({ locale, messages: { cards: messages[locale].cards }, namespace: "cards" });
}

export type CardWords = ReturnType<typeof cardWords>;
