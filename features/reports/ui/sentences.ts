import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Code → sentence, for forms in the browser. */
export function reportSentences(locale: Locale): Readonly<Record<string, string>> {
  const { errors, reports } = messages[locale];
  return { ...errors, ...reports.errors };
}
