import type { Locale } from "#lib/i18n/locales.ts";

// The same files as in styles/fonts.css: the bundler gives both the same hashed address. next/font would preload
// every face in every language, because its list belongs to the layout and not to the locale.
const fraunces = new URL(
  "../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2",
  import.meta.url,
);
const readexLatin = new URL(
  "../node_modules/@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2",
  import.meta.url,
);
const readexArabic = new URL(
  "../node_modules/@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2",
  import.meta.url,
);
const reemKufi = new URL(
  "../node_modules/@fontsource/reem-kufi/files/reem-kufi-arabic-600-normal.woff2",
  import.meta.url,
);

/** Faces a page of the language shows above the fold: 68.0 kB for fr and en, 63.5 kB for ar (digits are Latin). */
const preloaded: Record<Locale, readonly URL[]> = {
  ar: [readexArabic, reemKufi, readexLatin],
  fr: [fraunces, readexLatin],
  en: [fraunces, readexLatin],
};

/** Addresses of the font files to preload for a language. */
export function fontsToPreload(locale: Locale): string[] {
  return preloaded[locale].map((url) => (url.protocol === "file:" ? url.pathname : url.href));
}
