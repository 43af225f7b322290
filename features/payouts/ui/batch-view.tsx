import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Price } from "#components/format/price.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { BatchLine, BatchView } from "#features/payouts/schema.ts";
import { BatchActs } from "#features/payouts/ui/batch-acts.tsx";
import { BatchPill, LinePill } from "#features/payouts/ui/state-pills.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { money } from "#lib/money/money.ts";

export const batchDone = ["approved", "discarded", "applied"] as const;

type ViewProps = {
  batch: BatchView;
  done: (typeof batchDone)[number] | null;
  problem: string | null;
  sentences: Readonly<Record<string, string>>;
  locale: Locale;
};

/** One batch: who prepared and approved it, its lines, and what can be done with it now. */
export function PayoutBatchView({ batch, done, problem, sentences, locale }: ViewProps) {
  const t = useTranslations("payouts.batch");
  const people = [
    ...(batch.draftedBy ? [{ term: t("draftedBy"), value: <bdi>{batch.draftedBy}</bdi> }] : []),
    ...(batch.approvedBy ? [{ term: t("approvedBy"), value: <bdi>{batch.approvedBy}</bdi> }] : []),
  ];
  const print = batch.sha256
    ? [{ term: t("file"), value: <bdi className="text-s break-all">{batch.sha256}</bdi> }]
    : [];
  return (
    <Container className="flex flex-col gap-8 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/federation/payouts">{t("back")}</BackLink>}
        title={t("title", { date: formatDate(batch.createdAt, locale) })}
      />
      {done && (
        <Notice tone="success" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" role="alert">
          {sentences[problem] ?? sentences.INVALID_INPUT}
        </Notice>
      )}
      <SummaryList
        items={[
          { term: t("state"), value: <BatchPill state={batch.state} /> },
          { term: t("sum"), value: <Price value={money(batch.amountMinor, "MAD")} locale={locale} /> },
          ...people,
          ...print,
        ]}
      />
      <LineTable lines={batch.lines} locale={locale} />
      <BatchActs batch={batch} sentences={sentences} locale={locale} />
    </Container>
  );
}

function LineTable({ lines, locale }: { lines: readonly BatchLine[]; locale: Locale }) {
  const t = useTranslations("payouts.batch");
  const d = useTranslations("payouts.desk");
  return (
    <DataTable
      caption={t("lines")}
      columns={[
        { key: "name", label: d("name"), rowHeader: true },
        { key: "account", label: t("account") },
        { key: "orders", label: d("orders"), align: "end" },
        { key: "amount", label: d("amount"), align: "end" },
        { key: "state", label: t("state") },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          name: (
            <span className="flex flex-col">
              <Bilingual value={line.name} locale={locale} />
              <bdi className="text-s font-normal break-all text-encre-2">{line.id}</bdi>
            </span>
          ),
          account: line.lastFour ? t("endsIn", { lastFour: line.lastFour }) : "–",
          orders: <bdi>{line.orders}</bdi>,
          amount: <Price value={money(line.amountMinor, "MAD")} locale={locale} />,
          state: (
            <span className="flex flex-col items-start gap-1">
              <LinePill state={line.state} />
              {line.reason && <bdi className="text-s text-encre-2">{line.reason}</bdi>}
            </span>
          ),
        },
      }))}
    />
  );
}
