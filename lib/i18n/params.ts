import { notFound } from "next/navigation";
import { isLocale, type Locale } from "#lib/i18n/locales.ts";

/** The language of a page's address; anything else in its place is a 404. */
export function localeOf(params: { locale: string }): Locale {
  if (!isLocale(params.locale)) notFound();
  return params.locale;
}
