import type { Locale } from "#lib/i18n/locales.ts";

/** The page of one file's form, as a form names it to come back to. Null for any other address. */
export function formPage(given: string, applicationId: string): { path: string; locale: Locale } | null {
  const [path, locale, id] =
    /^\/(ar|fr|en)\/(?:apply|office\/applications)\/(apl_[0-9a-z]{26})\/[a-z]{2,20}(?:\/[a-z]{2,20})?$/.exec(
      given,
    ) ?? [];
  return path && id === applicationId ? { path, locale: locale as Locale } : null;
}
