import { defineRouting } from "next-intl/routing";
import { defaultLocale, locales } from "#lib/i18n/locales.ts";

export const routing = defineRouting({
  locales,
  defaultLocale,
  localePrefix: "always",
  // next-intl 4.14 writes a literal `[slug]` into the Link header of Arabic paths; metadata and the sitemap emit hreflang instead.
  alternateLinks: false,
});
