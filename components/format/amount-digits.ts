import type { Locale } from "#lib/i18n/locales.ts";

/**
 * An amount of minor units as figures, in the browser: `1 234,50` (ar, fr) or `1,234.50` (en), whole units bare. Works on the digits and
 * needs no table of locales; components/format/money.ts writes the same on the server.
 */
export function amountDigits(minor: number, locale: Locale): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  const [group, point] = locale === "en" ? [",", "."] : ["\u00a0", ","];
  const units = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group);
  const cents = digits.slice(-2);
  return `${minor < 0 ? "−" : ""}${units}${cents === "00" ? "" : `${point}${cents}`}`;
}

/** A share in basis points as a percentage: `8`, `12,5`. */
export function percentDigits(basisPoints: number, locale: Locale): string {
  return amountDigits(basisPoints, locale).replace(/([,.]\d)0$/, "$1");
}
