/** The languages every page exists in. Arabic first: it is the binding language of the terms. */
export const locales = ["ar", "fr", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "fr";

/** True when `value` is one of the languages the product speaks. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** The language that was asked for, or the default where the product does not speak it. */
export const localeOr = (asked: unknown): Locale => (isLocale(asked) ? asked : defaultLocale);

/** Writing direction of a language, for `dir` attributes. */
export function directionOf(locale: string): "rtl" | "ltr" {
  return locale === "ar" ? "rtl" : "ltr";
}
