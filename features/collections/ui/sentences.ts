import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Code → sentence, for forms in the browser and for what came of a form without scripts. */
export function sentencesOf(locale: Locale): Readonly<Record<string, string>> {
  const { collections, errors } = messages[locale];
  return { ...errors, ...collections.errors };
}
