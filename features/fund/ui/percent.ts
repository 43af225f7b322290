import { formatNumber } from "#components/format/number.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Basis points as a percentage in words: `2.5 %`. */
export const percentWords = (basisPoints: number, locale: Locale): string =>
  locale === "en"
    ? `${formatNumber(basisPoints / 100, locale)}%`
    : `${formatNumber(basisPoints / 100, locale)}\u00a0%`;
