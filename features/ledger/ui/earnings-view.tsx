import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatMoney } from "#components/format/money.ts";
import { Price } from "#components/format/price.tsx";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Card } from "#components/ui/card.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { EarningRow, Earnings } from "#features/ledger/schema.ts";
import { MonthsPicture, monthLabel } from "#features/ledger/ui/months-picture.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

/** What a maker has earned: three sums, the last months, and each order with what is missing until it is paid. */
export function EarningsView({ of, earnings, locale }: { of: string; earnings: Earnings; locale: Locale }) {
  const t = useTranslations("ledger.earnings");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Sum label={t("due")} minor={earnings.dueMinor} locale={locale} />
        <Sum label={t("transit")} minor={earnings.transitMinor} locale={locale} />
      </div>
      {earnings.owedMinor > 0 && (
        <Notice
          tone="warning"
          title={t("owedSum", { amount: formatMoney(money(earnings.owedMinor, "MAD"), locale) })}
        >
          {t("owedWhy")}
        </Notice>
      )}
      <p>
        <TextLink href={`/studio/bank?workshop=${of}`}>{t("bank")}</TextLink>
      </p>
      {earnings.rows.length === 0 ? (
        <EmptyState art="thread" title={t("none")}>
          {t("noneWhy")}
        </EmptyState>
      ) : (
        <>
          <MonthsPicture months={earnings.months} locale={locale} />
          <section className="flex flex-col gap-2">
            <h2 className="text-xl">{t("statements")}</h2>
            <ul className="flex flex-wrap gap-x-6">
              {earnings.months.toReversed().map(({ month }) => (
                <li key={month}>
                  <TextLink href={`/studio/earnings/${month}?workshop=${of}`}>
                    {t("statementOf", { month: monthLabel(month, locale) })}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
          <EarningTable rows={earnings.rows} locale={locale} />
        </>
      )}
    </Container>
  );
}

function Sum({ label, minor, locale }: { label: string; minor: number; locale: Locale }) {
  return (
    <Card tone="sable" className="flex flex-col gap-1">
      <span className="text-encre-2">{label}</span>
      <Price value={money(minor, "MAD")} locale={locale} className="text-2xl" />
    </Card>
  );
}

function EarningTable({ rows, locale }: { rows: readonly EarningRow[]; locale: Locale }) {
  const t = useTranslations("ledger.earnings");
  return (
    <DataTable
      caption={t("orders")}
      columns={[
        { key: "number", label: t("number"), rowHeader: true },
        { key: "placed", label: t("placed") },
        { key: "receives", label: t("receives"), align: "end" },
        { key: "status", label: t("status") },
      ]}
      rows={rows.map((row) => ({
        id: row.orderId,
        cells: {
          number: (
            <TextLink href={`/studio/orders/${row.orderId}`}>
              <bdi dir="ltr">{row.number}</bdi>
            </TextLink>
          ),
          placed: <When value={row.placedAt} locale={locale} style="short" />,
          receives: <Price value={money(row.leftMinor, "MAD")} locale={locale} />,
          status: <Status row={row} locale={locale} />,
        },
      }))}
    />
  );
}

function Status({ row, locale }: { row: EarningRow; locale: Locale }) {
  const t = useTranslations("ledger.earnings");
  const say = (minor: number) => formatMoney(money(minor, "MAD"), locale);
  const date = formatDate(row.paidAt ?? row.eligibleAt ?? row.placedAt, locale);
  const status = row.status === "confirmed" && row.paidAt ? "confirmedOn" : row.status;
  const detail = {
    goods: say(row.goodsMinor),
    shipping: say(row.shippingMinor),
    commission: say(row.commissionMinor),
    vat: say(row.vatMinor),
  };
  return (
    <span className="flex flex-col gap-1">
      <span>{t(`statuses.${status}`, { date })}</span>
      <span className="text-s text-encre-2">{t("detail", detail)}</span>
      {row.fundMinor > 0 && (
        <span className="text-s text-encre-2">{t("fund", { amount: say(row.fundMinor) })}</span>
      )}
      {row.takenBackMinor > 0 && (
        <span className="text-s text-encre-2">{t("back", { amount: say(row.takenBackMinor) })}</span>
      )}
      {row.nettedMinor > 0 && (
        <span className="text-s text-encre-2">{t("netted", { amount: say(row.nettedMinor) })}</span>
      )}
    </span>
  );
}
