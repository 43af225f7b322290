import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Code → sentence, for forms in the browser. */
export function visitSentences(locale: Locale): Readonly<Record<string, string>> {
  const { visits, vault, errors } = messages[locale];
  return { ...errors, ...vault.errors, ...visits.errors };
}
