import type { CareKey } from "#features/sell/schema.ts";
import { locales } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** What was touched about care, as sentences in every language. */
export function careWords(keys: readonly CareKey[]): { ar?: string; fr?: string; en?: string } {
  if (keys.length === 0) return {};
  return Object.fromEntries(
    locales.map((locale) => [locale, keys.map((key) => messages[locale].sell.careSaid[key]).join(" ")]),
  );
}
