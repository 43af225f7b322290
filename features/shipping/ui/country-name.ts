import type { Locale } from "#lib/i18n/locales.ts";

/** A destination of charges in the reader's language; `EU` is a name the platform knows too. */
export const countryName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames([locale], { type: "region" }).of(code) ?? code;
