import { useTranslations } from "next-intl";
import { Price } from "#components/format/price.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { PlotKey, type PlotLook, PlotStripes, plotFill } from "#components/ui/plot-tone.tsx";
import type { Earnings } from "#features/ledger/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

const height = 96;
const tags: Record<Locale, string> = { ar: "ar-MA-u-nu-latn", fr: "fr", en: "en-GB" };
const monthName = (month: string, locale: Locale, style: "short" | "long") =>
  new Intl.DateTimeFormat(tags[locale], {
    month: style,
    ...(style === "long" ? { year: "numeric" as const } : {}),
    timeZone: "UTC",
  }).format(new Date(`${month}-15T00:00:00Z`));

/** The name of a month (`YYYY-MM`) with its year. */
export const monthLabel = (month: string, locale: Locale): string => monthName(month, locale, "long");

const looks = {
  earned: { tone: "filled", ink: "bleu" },
  paid: { tone: "striped", ink: "vert" },
} as const satisfies Record<string, PlotLook>;

/** Earned and paid of the last months as two bars each, with the same in a table. Months run with the reader's direction. */
export function MonthsPicture({ months, locale }: { months: Earnings["months"]; locale: Locale }) {
  const t = useTranslations("ledger.earnings");
  const most = Math.max(1, ...months.flatMap((month) => [month.earnedMinor, month.paidMinor]));
  const barOf = (minor: number) => Math.round((Math.max(minor, 0) / most) * (height - 2));
  return (
    <figure aria-details="months-table" className="plot flex flex-col gap-3">
      <figcaption className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-[550]">{t("months")}</span>
        {(["earned", "paid"] as const).map((kind) => (
          <PlotKey key={kind} name={kind} look={looks[kind]} label={t(kind)} />
        ))}
      </figcaption>
      <div aria-hidden="true" className="grid grid-cols-6 gap-2">
        {months.map(({ month, earnedMinor, paidMinor }) => (
          <div key={month} className="flex flex-col items-center gap-1">
            <svg viewBox={`0 0 40 ${height}`} aria-hidden="true" className="h-24 w-full max-w-16">
              <PlotStripes prefix={`months-${month}`} looks={Object.values(looks)} />
              {[earnedMinor, paidMinor].map((minor, n) => {
                const tall = barOf(minor);
                const look = n === 0 ? looks.earned : looks.paid;
                return tall === 0 ? null : (
                  <rect
                    key={look.ink}
                    {...{ x: 4 + n * 18, width: 14, y: height - tall, height: tall }}
                    {...plotFill(`months-${month}`, look)}
                  />
                );
              })}
              <line x1="0" x2="40" y1={height} y2={height} className="stroke-bord" />
            </svg>
            <span className="text-s">{monthName(month, locale, "short")}</span>
          </div>
        ))}
      </div>
      <Disclosure summary={t("monthsTable")}>
        <DataTable
          id="months-table"
          caption={t("months")}
          captionHidden
          columns={[
            { key: "month", label: t("month"), rowHeader: true },
            { key: "earned", label: t("earned"), align: "end" },
            { key: "paid", label: t("paid"), align: "end" },
          ]}
          rows={months.map(({ month, earnedMinor, paidMinor }) => ({
            id: month,
            cells: {
              month: monthLabel(month, locale),
              earned: <Price value={money(earnedMinor, "MAD")} locale={locale} />,
              paid: <Price value={money(paidMinor, "MAD")} locale={locale} />,
            },
          }))}
        />
      </Disclosure>
    </figure>
  );
}
