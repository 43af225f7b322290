import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { rateOf } from "#features/quality/domain/rates.ts";
import { returnReasons, type WorkshopQuality } from "#features/quality/schema.ts";
import { Part } from "#features/quality/ui/part.tsx";
import { ReturnsPlot } from "#features/quality/ui/returns-plot.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type Props = { workshop: WorkshopQuality; locale: Locale };

/** What the market says of a workshop: numbers, rates where enough was delivered, and the months as a picture with its table. */
export function FiguresPart({ workshop, locale }: Props) {
  const t = useTranslations("quality.figures");
  const { totals, months, enough } = workshop;
  const figure = (value: number) => formatNumber(value, locale);
  const returned = returnReasons.reduce((sum, reason) => sum + totals[reason], 0);
  const share = (part: number, whole: number) => {
    const rate = rateOf(part, whole, enough);
    return rate === null ? figure(part) : t("rate", { n: figure(part), rate: formatNumber(rate, locale) });
  };
  const items = [
    { term: t("delivered"), value: figure(totals.delivered) },
    { term: t("returned"), value: share(returned, totals.delivered) },
    ...returnReasons.map((reason) => ({
      term: t(`reasons.${reason}`),
      value: share(totals[reason], totals.delivered),
    })),
    { term: t("faults"), value: figure(totals.faults) },
    { term: t("contested"), value: figure(totals.contested) },
    { term: t("late"), value: t("ofSent", { n: figure(totals.late), of: figure(totals.dispatched) }) },
    { term: t("reports"), value: figure(totals.reports) },
    { term: t("recalls"), value: figure(totals.recalls) },
  ];
  return (
    <Part id="figures" title={t("title", { count: months.length })}>
      {totals.delivered < enough && <p>{t("tooFew", { n: enough })}</p>}
      <SummaryList items={items} short />
      <ReturnsPlot months={months} table="quality-months" locale={locale} />
      <Disclosure summary={t("table")}>
        <DataTable
          id="quality-months"
          caption={t("table")}
          captionHidden
          columns={[
            { key: "month", label: t("month"), rowHeader: true },
            { key: "delivered", label: t("delivered"), align: "end" },
            ...returnReasons.map((reason) => ({
              ...{ key: reason, label: t(`short.${reason}`), align: "end" as const },
            })),
            { key: "late", label: t("lateShort"), align: "end" },
          ]}
          rows={months.toReversed().map((month) => ({
            id: month.month,
            cells: {
              month: formatDate(`${month.month}-01`, locale, "month"),
              delivered: figure(month.delivered),
              ...Object.fromEntries(returnReasons.map((reason) => [reason, figure(month[reason])])),
              late: figure(month.late),
            },
          }))}
        />
      </Disclosure>
    </Part>
  );
}
