import type { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import type { GradeReason, IndicatorKind } from "#features/endangered/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type RegisterWords = ReturnType<typeof useTranslations<"endangered">>;

/** A figure with its unit, in words: `12 people`, `−18 %`, `scarce or dear`. */
export function valueWords(kind: IndicatorKind, value: number, t: RegisterWords, locale: Locale): string {
  const shown = formatNumber(value, locale);
  switch (kind) {
    case "transmission":
    case "raw_material":
    case "documentation":
      return t(`levels.${kind}.${value}` as "levels.transmission.0");
    case "market_trend":
      return t("units.trend", { shown: formatNumber(value, locale, { signDisplay: "exceptZero" }) });
    case "retention":
      return t("units.percent", { shown });
    case "median_age":
      return t("units.years", { n: value, shown });
    case "active_masters":
    case "apprentices":
      return t("units.people", { n: value, shown });
    default:
      return shown;
  }
}

/** Why a grade is proposed, in a sentence with its figure and its threshold. */
export function reasonWords({ code, value, limit }: GradeReason, t: RegisterWords, locale: Locale): string {
  const shown = (figure: number | undefined) => (figure === undefined ? "" : formatNumber(figure, locale));
  return t(`reasons.${code}` as "reasons.few_masters", {
    value: shown(value),
    n: value ?? 0,
    limit: shown(limit),
    max: limit ?? 0,
  });
}
