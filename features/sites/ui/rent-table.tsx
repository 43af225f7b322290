import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { TenancyPage } from "#features/sites/tenancy-schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { page: TenancyPage; locale: Locale };

/** The terms of a contract, and what is owed. */
export function TenancyFacts({ page, locale }: Props) {
  const t = useTranslations("sites");
  const date = (day: string) => formatDate(day, locale);
  return (
    <SummaryList
      items={[
        {
          term: t("office.term"),
          value: (
            <>
              {t("office.termText", { from: date(page.startsOn), to: date(page.endsOn) })}
              {page.endedOn && (
                <span className="block">
                  {t("office.endedText", { date: date(page.endedOn), reason: page.endReason ?? "" })}
                </span>
              )}
            </>
          ),
        },
        { term: t("state"), value: t(`tenancyStates.${page.state}`) },
        { term: t("office.rentLabel"), value: formatMoney(page.rent, locale) },
        { term: t("office.owed"), value: formatMoney(page.owed, locale) },
      ]}
    />
  );
}

/** Rent, month by month, the latest first. */
export function ChargeTable({ page, locale }: Props) {
  const t = useTranslations("sites.office");
  return (
    <DataTable
      caption={t("charges")}
      captionHidden
      empty={<p>{t("noCharges")}</p>}
      columns={[
        { key: "month", label: t("month"), rowHeader: true },
        { key: "amount", label: t("amount"), align: "end" },
        { key: "due", label: t("due") },
        { key: "paid", label: t("bookingState") },
      ]}
      rows={page.charges.toReversed().map((charge) => ({
        id: charge.id,
        cells: {
          month: formatDate(charge.month, locale, "month"),
          amount: formatMoney(charge.amount, locale),
          due: formatDate(charge.dueOn, locale, "short"),
          paid: charge.paidOn ? t("paid", { date: formatDate(charge.paidOn, locale, "short") }) : t("unpaid"),
        },
      }))}
    />
  );
}
