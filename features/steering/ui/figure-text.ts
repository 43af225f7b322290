import "server-only";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { factsOf, type Indicator } from "#features/steering/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** A figure in its unit: amounts as money, everything else as a number. */
export const figureText = (indicator: Indicator, value: number, locale: Locale): string =>
  factsOf(indicator).unit === "mad" ? formatMoney(money(value, "MAD"), locale) : formatNumber(value, locale);
