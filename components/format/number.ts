import "server-only";
import type { Locale } from "#lib/i18n/locales.ts";

// French grouping (narrow space, comma) is what Moroccan shops print in both languages; ar-MA in CLDR writes
// "1.234,50", which reads as one and a bit. Digits are Latin everywhere.
const numberTag: Record<Locale, string> = { ar: "fr-FR-u-nu-latn", fr: "fr-FR-u-nu-latn", en: "en-GB" };
const wordTag: Record<Locale, string> = { ar: "ar-MA-u-nu-latn", fr: "fr-MA-u-nu-latn", en: "en-GB" };

/** A number for display, e.g. `1 234,5` (ar, fr) or `1,234.5` (en). `value` may be an exact decimal string. */
export function formatNumber(
  value: number | bigint | string,
  locale: Locale,
  options: Intl.NumberFormatOptions = {},
): string {
  const figures = new Intl.NumberFormat(numberTag[locale], options).format(
    value as Intl.StringNumericLiteral,
  );
  // The narrow space CLDR groups with all but closes up in the text face: 14 500 would read as 14500.
  return figures.replaceAll("\u202f", "\u00a0");
}

const centimetre: Record<Locale, string> = { ar: "سم", fr: "cm", en: "cm" };
const kilogram: Record<Locale, string> = { ar: "كغ", fr: "kg", en: "kg" };
const gram: Record<Locale, string> = { ar: "غ", fr: "g", en: "g" };

/** Sizes in millimetres as `32 × 20 × 8,5 cm`, in the order length, width, height; absent sides are left out. */
export function formatDimensions(
  size: { lengthMm?: number | null; widthMm?: number | null; heightMm?: number | null },
  locale: Locale,
): string {
  const sides = [size.lengthMm, size.widthMm, size.heightMm].filter((side) => typeof side === "number");
  if (sides.length === 0) return "";
  const figures = sides
    .map((side) => formatNumber(side / 10, locale, { maximumFractionDigits: 1 }))
    .join(" × ");
  return `${figures} ${centimetre[locale]}`;
}

/** Grams as `850 g` below a kilogram and `1,2 kg` from there. */
export function formatWeight(grams: number, locale: Locale): string {
  if (grams < 1000) return `${formatNumber(grams, locale)} ${gram[locale]}`;
  return `${formatNumber(grams / 1000, locale, { maximumFractionDigits: 1 })} ${kilogram[locale]}`;
}

/** `a, b and c` in the language's own words. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(wordTag[locale], { type: "conjunction" }).format(items);
}

/** A length of time in whole minutes, in words: `4 heures et 30 minutes`. */
export function formatMinutes(minutes: number, locale: Locale): string {
  const part = (value: number, unit: "hour" | "minute") =>
    value === 0
      ? []
      : [new Intl.NumberFormat(wordTag[locale], { style: "unit", unit, unitDisplay: "long" }).format(value)];
  return formatList([...part(Math.floor(minutes / 60), "hour"), ...part(minutes % 60, "minute")], locale);
}

export { isolate } from "#components/format/isolate.ts";
