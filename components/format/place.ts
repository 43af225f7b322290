import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";

const names = new Map<Locale, Intl.DisplayNames>();

/** A country by its ISO 3166-1 code, in the reader's language; empty for what is none. */
export function placeName(code: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(code)) return "";
  const known = names.get(locale) ?? new Intl.DisplayNames([locale], { type: "region" });
  names.set(locale, known);
  return known.of(code) ?? code;
}
