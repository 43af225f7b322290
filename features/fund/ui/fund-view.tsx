import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { booksOf, monthsOf } from "#features/fund/domain/statement.ts";
import type { FundStatement } from "#features/fund/queries/public-fund.ts";
import { MonthsPlot } from "#features/fund/ui/months-plot.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { money } from "#lib/money/money.ts";

type FundViewProps = {
  statement: FundStatement;
  /** The month the plot ends with, `YYYY-MM`. */
  month: string;
  locale: Locale;
};

/** The fund's books before everybody: craft by craft, month by month, and each grant. */
export function FundView({ statement, month, locale }: FundViewProps) {
  const t = useTranslations("fund");
  const { months, periods } = statement;
  const { crafts } = booksOf(months, periods);
  return (
    <Container className="flex flex-col gap-12 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      {crafts.length === 0 ? (
        <EmptyState title={t("none")} art="tile">
          <p>{t("noneWhy")}</p>
        </EmptyState>
      ) : (
        <>
          <MonthsPlot months={monthsOf(months, periods, month)} locale={locale} />
          <CraftTable statement={statement} locale={locale} />
          <PeriodTable periods={periods} locale={locale} />
        </>
      )}
      <GrantTable statement={statement} locale={locale} />
      <section aria-labelledby="how" className="flex max-w-text flex-col gap-3">
        <h2 id="how" className="text-xl">
          {t("how")}
        </h2>
        <p>{t("howGiven")}</p>
        <p>{t("howGift")}</p>
        <p>{t("howTold")}</p>
        <p>{t("howBack")}</p>
        <p>{t("howGranted")}</p>
      </section>
    </Container>
  );
}

const sums = ["shareMinor", "giftMinor", "grantedMinor"] as const;

const monthName = (month: string, locale: Locale) => formatDate(`${month}-15T12:00:00Z`, locale, "month");

function CraftTable({ statement, locale }: Pick<FundViewProps, "statement" | "locale">) {
  const t = useTranslations("fund");
  const { crafts, total } = booksOf(statement.months, statement.periods);
  const cells = (row: Record<(typeof sums)[number], number>) =>
    Object.fromEntries(
      sums.map((key) => [key, <Price key={key} value={money(row[key], "MAD")} locale={locale} />]),
    );
  return (
    <DataTable
      caption={t("byCraft")}
      columns={[
        { key: "craft", label: t("craft"), rowHeader: true },
        ...sums.map((key) => ({ key, label: t(`sums.${key}`), align: "end" as const })),
        { key: "until", label: t("toldUntil") },
      ]}
      rows={[
        ...crafts.map((craft) => ({
          id: craft.craftId ?? "together",
          cells: {
            craft: <CraftName name={craft.name} locale={locale} />,
            ...cells(craft),
            until: craft.toldUntil ? monthName(craft.toldUntil, locale) : t("notTold"),
          },
        })),
        { id: "total", cells: { craft: <strong>{t("total")}</strong>, ...cells(total), until: "" } },
      ]}
    />
  );
}

function CraftName({ name, locale }: { name: LocalizedText | null; locale: Locale }) {
  const t = useTranslations("fund");
  return name ? <Bilingual value={name} locale={locale} /> : t("together");
}

/** What makers gave, period by period: each told once. */
function PeriodTable({ periods, locale }: { periods: FundStatement["periods"]; locale: Locale }) {
  const t = useTranslations("fund");
  if (periods.length === 0) return null;
  return (
    <Disclosure summary={t("periods")}>
      <DataTable
        caption={t("periods")}
        captionHidden
        columns={[
          { key: "craft", label: t("craft"), rowHeader: true },
          { key: "from", label: t("fromMonth") },
          { key: "to", label: t("toMonth") },
          { key: "share", label: t("sums.shareMinor"), align: "end" },
        ]}
        rows={periods.map((period) => ({
          id: String(period.n),
          cells: {
            craft: <CraftName name={period.craftName} locale={locale} />,
            from: monthName(period.fromMonth, locale),
            to: monthName(period.toMonth, locale),
            share: <Price value={money(period.shareMinor, "MAD")} locale={locale} />,
          },
        }))}
      />
    </Disclosure>
  );
}

function GrantTable({ statement: { grants }, locale }: Pick<FundViewProps, "statement" | "locale">) {
  const t = useTranslations("fund");
  return (
    <section aria-labelledby="grants" className="flex flex-col gap-3">
      <h2 id="grants" className="text-xl">
        {t("grants")}
      </h2>
      <DataTable
        caption={t("grants")}
        captionHidden
        empty={<p>{t("noGrant")}</p>}
        columns={[
          { key: "craft", label: t("craft"), rowHeader: true },
          { key: "master", label: t("master") },
          { key: "chamber", label: t("chamber") },
          { key: "amount", label: t("amount"), align: "end" },
          { key: "day", label: t("decidedOn") },
          { key: "state", label: t("state") },
        ]}
        rows={grants.map((grant) => ({
          id: grant.id,
          cells: {
            craft: <Bilingual value={grant.craftName} locale={locale} />,
            master: grant.masterName ? <Bilingual value={grant.masterName} locale={locale} /> : t("notShown"),
            chamber: <Bilingual value={grant.chamberName} locale={locale} />,
            amount: <Price value={money(grant.amountMinor, "MAD")} locale={locale} />,
            day: <When value={grant.decidedAt} locale={locale} style="short" />,
            state: `${t(`states.${grant.state}`)}${grant.isDemonstration ? ` · ${t("example")}` : ""}`,
          },
        }))}
      />
    </section>
  );
}
