import type { Locale } from "#lib/i18n/locales.ts";

const between: Readonly<Record<Locale, string>> = { ar: "، ", fr: ", ", en: ", " };

/** What a piece is called until its maker says more: its craft and what it is made of. */
export function suggestedTitle(craft: string, materials: readonly string[], locale: Locale): string {
  const of = materials.slice(0, 2).join(between[locale]);
  const title = of ? `${craft} – ${locale === "ar" ? of : of.toLocaleLowerCase(locale)}` : craft;
  return title.slice(0, 120);
}
