import { useTranslations } from "next-intl";
import { moneyFigures } from "#components/format/money.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { Button } from "#components/ui/button.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Books, ChamberTotals } from "#features/ledger/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Currency, money } from "#lib/money/money.ts";

type ViewProps = { books: Books; period: { from: string; to: string }; locale: Locale };

/** The federation's books of a period: totals by chamber, and the balance of every account. */
export function BooksView({ books, period, locale }: ViewProps) {
  const t = useTranslations("ledger.books");
  const file = (what: string) => `/federation/books/file?${new URLSearchParams({ ...period, what })}`;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} lead={t("lead")} />
      <form
        method="get"
        action={`/${locale}/federation/books`}
        className="flex flex-wrap items-end gap-x-6 gap-y-4"
      >
        <TextInput name="from" label={t("from")} type="date" dir="ltr" width="s" defaultValue={period.from} />
        <TextInput name="to" label={t("to")} type="date" dir="ltr" width="s" defaultValue={period.to} />
        <Button type="submit">{t("show")}</Button>
      </form>
      <ChamberTable rows={books.chambers} locale={locale} />
      <AccountTable books={books} locale={locale} />
      <ul className="flex flex-wrap gap-x-6">
        <li>
          <TextLink href={file("ledger")}>{t("exportLedger")}</TextLink>
        </li>
        <li>
          <TextLink href={file("balance")}>{t("exportBalance")}</TextLink>
        </li>
      </ul>
    </Container>
  );
}

const sums = [
  ...(["gross", "refunds", "commission", "vat"] as const),
  ...(["payable", "receivable"] as const),
] as const;

const amountsOf = (row: ChamberTotals): Record<(typeof sums)[number], number> => ({
  gross: row.grossMinor,
  refunds: row.refundMinor,
  commission: row.commissionMinor,
  vat: row.vatMinor,
  payable: row.payableMinor,
  receivable: row.receivableMinor,
});

function ChamberTable({ rows, locale }: { rows: readonly ChamberTotals[]; locale: Locale }) {
  const t = useTranslations("ledger.books");
  return (
    <DataTable
      caption={t("chambers")}
      columns={[
        { key: "chamber", label: t("chamber"), rowHeader: true },
        { key: "orders", label: t("orders"), align: "end" },
        ...sums.map((key) => ({ key, label: t(key), align: "end" as const })),
      ]}
      rows={rows.map((row) => {
        const amounts = amountsOf(row);
        return {
          id: row.chamberId,
          cells: {
            chamber: <Bilingual value={row.name} locale={locale} />,
            orders: <bdi>{row.orders}</bdi>,
            ...Object.fromEntries(
              sums.map((key) => [
                key,
                <bdi key={key} dir="ltr" className="whitespace-nowrap tabular-nums">
                  {moneyFigures(money(amounts[key], "MAD"), locale)}
                </bdi>,
              ]),
            ),
          },
        };
      })}
    />
  );
}

function AccountTable({ books, locale }: { books: Books; locale: Locale }) {
  const t = useTranslations("ledger.books");
  const names = useTranslations("ledger.books.names");
  type Known = Parameters<typeof names>[0];
  const off = [...new Set(books.accounts.map((row) => row.currency))].some(
    (currency) =>
      books.accounts
        .filter((row) => row.currency === currency)
        .reduce((sum, row) => sum + row.closingMinor, 0) !== 0,
  );
  const nameOf = (account: string) => (names.has(account as Known) ? names(account as Known) : account);
  const price = (minor: number, currency: string) => (
    <Price value={money(minor, currency as Currency)} locale={locale} />
  );
  return (
    <section className="flex flex-col gap-4">
      {books.accounts.length > 0 && (
        <Notice tone={off ? "danger" : "success"}>{t(off ? "unbalanced" : "balanced")}</Notice>
      )}
      <DataTable
        caption={t("accounts")}
        empty={<EmptyState title={t("none")}>{t("noneWhy")}</EmptyState>}
        columns={[
          { key: "account", label: t("account"), rowHeader: true },
          { key: "opening", label: t("opening"), align: "end" },
          { key: "moved", label: t("moved"), align: "end" },
          { key: "closing", label: t("closing"), align: "end" },
        ]}
        rows={books.accounts.map((row) => ({
          id: `${row.account} ${row.currency}`,
          cells: {
            account: nameOf(row.account),
            opening: price(row.openingMinor, row.currency),
            moved: price(row.movedMinor, row.currency),
            closing: price(row.closingMinor, row.currency),
          },
        }))}
      />
      <p className="text-s text-encre-2">{t("sides")}</p>
    </section>
  );
}
