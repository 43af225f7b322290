import "server-only";
import { formatNumber } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Currency, Money } from "#lib/money/money.ts";

const marks: Record<Locale, Record<Currency, string>> = {
  ar: { MAD: "درهم", EUR: "أورو", USD: "دولار", GBP: "جنيه" },
  fr: { MAD: "DH", EUR: "€", USD: "$US", GBP: "£" },
  en: { MAD: "MAD", EUR: "€", USD: "US$", GBP: "£" },
};

/**
 * The figures of an amount without its currency: whole units bare (`1 200`), others with both decimals
 * (`1 200,50`). Works on the digits, so no amount passes through a float.
 */
export function moneyFigures(value: Money, locale: Locale): string {
  const digits = String(Math.abs(value.minor)).padStart(3, "0");
  const decimal = `${value.minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  const fractionDigits = decimal.endsWith(".00") ? 0 : 2;
  return formatNumber(decimal, locale, { minimumFractionDigits: fractionDigits });
}

/** How a currency is written beside its figures, e.g. `DH`, `درهم`, `MAD`. */
export function currencyMark(currency: Currency, locale: Locale): string {
  return marks[locale][currency];
}

/** English writes signs close to the figures (`€112`) and codes with a space (`MAD 1,200`). */
export function marksBefore(currency: Currency, locale: Locale): "tight" | "spaced" {
  return locale === "en" && currency !== "MAD" ? "tight" : "spaced";
}

/** An amount as plain text: `1 200 DH` (fr), `1 200 درهم` (ar), `MAD 1,200` or `€112` (en). Spaces do not break. */
export function formatMoney(value: Money, locale: Locale): string {
  const figures = moneyFigures(value, locale);
  const mark = currencyMark(value.currency, locale);
  if (locale !== "en") return `${figures}\u00a0${mark}`;
  return marksBefore(value.currency, locale) === "tight" ? `${mark}${figures}` : `${mark}\u00a0${figures}`;
}
