import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Named, because the compiler takes gigabytes to infer the keys from the expression itself. */
type Verify = (typeof messages)["en"]["verify"];

/** The words of the pages about provenance, in one language. */
export function wordsIn(locale: Locale) {
  const verify: Verify = messages[locale].verify;
  return createTranslator({ locale, messages: { verify }, namespace: "verify" });
}

export type Words = ReturnType<typeof wordsIn>;
