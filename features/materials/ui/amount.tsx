import { useTranslations } from "next-intl";
import { formatNumber } from "#components/format/number.ts";
import type { MaterialUnit } from "#db/schema/materials.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type AmountProps = { milli: number; unit: MaterialUnit; locale: Locale };

/** A quantity in thousandths with its unit, on the digits: no quantity passes through a float. */
export function Amount({ milli, unit, locale }: AmountProps) {
  const t = useTranslations("materials.units");
  return (
    <bdi className="whitespace-nowrap tabular-nums">{t(unit, { quantity: figures(milli, locale) })}</bdi>
  );
}

function figures(milli: number, locale: Locale): string {
  const digits = String(milli).padStart(4, "0");
  const part = digits.slice(-3).replace(/0+$/, "");
  return formatNumber(`${digits.slice(0, -3)}${part === "" ? "" : `.${part}`}`, locale, {
    maximumFractionDigits: 3,
  });
}
