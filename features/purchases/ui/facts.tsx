import { useTranslations } from "next-intl";
import { formatMoney } from "#components/format/money.ts";
import { formatNumber } from "#components/format/number.ts";
import { When } from "#components/format/when.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { type SummaryItem, SummaryList } from "#components/ui/summary-list.tsx";
import type { PurchaseFacts } from "#features/purchases/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type FactsProps = { purchase: PurchaseFacts; more?: readonly SummaryItem[]; locale: Locale };

/** What is bought, how it is packed and what it costs. */
export function PurchaseFactsList({ purchase, more = [], locale }: FactsProps) {
  const t = useTranslations("purchases");
  const units = useTranslations("materials.units");
  const dirhams = (minor: number) => <bdi>{formatMoney(money(minor, "MAD"), locale)}</bdi>;
  return (
    <SummaryList
      items={[
        { term: t("material"), value: <Bilingual value={purchase.material} locale={locale} /> },
        ...more,
        {
          term: t("package"),
          value: (
            <bdi>{units(purchase.unit, { quantity: packageFigures(purchase.packageMilli, locale) })}</bdi>
          ),
        },
        { term: t("price"), value: dirhams(purchase.priceMinor) },
        { term: t("deposit"), value: dirhams(purchase.depositMinor) },
        {
          term: t("for"),
          value: purchase.body ? <Bilingual value={purchase.body} locale={locale} /> : t("all"),
        },
        { term: t("pledgeUntil"), value: <When value={purchase.pledgeUntil} locale={locale} /> },
      ]}
    />
  );
}

/** Thousandths as a figure with its decimals, on the digits. */
export function packageFigures(milli: number, locale: Locale): string {
  const digits = String(milli).padStart(4, "0");
  const part = digits.slice(-3).replace(/0+$/, "");
  return formatNumber(`${digits.slice(0, -3)}${part === "" ? "" : `.${part}`}`, locale, {
    maximumFractionDigits: 3,
  });
}
