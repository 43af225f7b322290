import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** The words of the pages about provenance, in one language. */
export function wordsIn(locale: Locale) {
  return createTranslator({
    locale,
    messages: { provenance: messages[locale].provenance },
    namespace: "provenance",
  });
}

export type Words = ReturnType<typeof wordsIn>;
