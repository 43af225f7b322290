import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { draftBatchAction } from "#features/payouts/actions.ts";
import type { PayoutDesk } from "#features/payouts/queries/batches.ts";
import type { BatchRow, DueRow } from "#features/payouts/schema.ts";
import { BatchPill } from "#features/payouts/ui/state-pills.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

type ViewProps = { desk: PayoutDesk; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What is due to each maker, who is left out and why, and the batches. */
export function PayoutDeskView({ desk, sentences, locale }: ViewProps) {
  const t = useTranslations("payouts.desk");
  const count = desk.due.filter((row) => row.leftOut === null).length;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader eyebrow={t("eyebrow")} title={t("title")} lead={t("lead")} />
      <section className="flex flex-col gap-6">
        <h2 className="text-xl">{t("due")}</h2>
        <DueTable rows={desk.due} locale={locale} />
        {count > 0 && (
          <>
            <p>{t("draftHint", { count })}</p>
            <FieldsForm
              action={draftBatchAction}
              start={newForm()}
              fields={[]}
              hidden={{ locale }}
              sentences={sentences}
              submit={t("draft")}
              pending={t("drafting")}
            />
          </>
        )}
      </section>
      <section className="flex flex-col gap-6">
        <h2 className="text-xl">{t("batches")}</h2>
        <BatchTable rows={desk.batches} locale={locale} />
      </section>
    </Container>
  );
}

function DueTable({ rows, locale }: { rows: readonly DueRow[]; locale: Locale }) {
  const t = useTranslations("payouts.desk");
  return (
    <DataTable
      caption={t("due")}
      captionHidden
      empty={<EmptyState title={t("nobody")}>{t("nobodyWhy")}</EmptyState>}
      columns={[
        { key: "name", label: t("name"), rowHeader: true },
        { key: "orders", label: t("orders"), align: "end" },
        { key: "amount", label: t("amount"), align: "end" },
        { key: "paid", label: t("paid") },
      ]}
      rows={rows.map((row) => ({
        id: row.artisanId,
        cells: {
          name: <Bilingual value={row.name} locale={locale} />,
          orders: <bdi>{row.orders}</bdi>,
          amount: <Price value={money(row.amountMinor, "MAD")} locale={locale} />,
          paid: row.leftOut ? t(`leftOut.${row.leftOut}`) : t("willBePaid"),
        },
      }))}
    />
  );
}

function BatchTable({ rows, locale }: { rows: readonly BatchRow[]; locale: Locale }) {
  const t = useTranslations("payouts.desk");
  return (
    <DataTable
      caption={t("batches")}
      captionHidden
      empty={<p className="text-encre-2">{t("noBatches")}</p>}
      columns={[
        { key: "created", label: t("created"), rowHeader: true },
        { key: "lines", label: t("lines"), align: "end" },
        { key: "amount", label: t("amount"), align: "end" },
        { key: "state", label: t("state") },
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: {
          created: (
            <TextLink href={`/federation/payouts/${row.id}`}>
              {t("open", { date: formatDate(row.createdAt, locale) })}
            </TextLink>
          ),
          lines: <bdi>{row.lines}</bdi>,
          amount: <Price value={money(row.amountMinor, "MAD")} locale={locale} />,
          state: <BatchPill state={row.state} />,
        },
      }))}
    />
  );
}
