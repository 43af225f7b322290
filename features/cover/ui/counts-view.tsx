import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type CoverCounts, type CoverStatus, coverStatuses } from "#features/cover/schema.ts";
import { ShareBar } from "#features/cover/ui/share-bar.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type CountRow = CoverCounts["rows"][number];

/** How many makers stand where, chamber by chamber, as far as it may be shown. */
export function CountsView({ counts, locale }: { counts: CoverCounts; locale: Locale }) {
  const t = useTranslations("cover.counts");
  const statuses = useTranslations("cover.statuses");
  if (!counts.day) {
    return (
      <Container>
        <PageHeader title={t("title")} lead={t("lead")} />
        <EmptyState title={t("none")} art="tile">
          <p>{t("noneText")}</p>
        </EmptyState>
      </Container>
    );
  }
  const columns = [
    { key: "chamber", label: t("chamber"), rowHeader: true },
    ...coverStatuses.map((status) => ({ key: status, label: statuses(status), align: "end" as const })),
    { key: "all", label: t("all"), align: "end" as const },
  ];
  return (
    <Container className="pb-16">
      <PageHeader title={t("title")} lead={t("lead")}>
        <p className="text-encre-2">{t("day", { date: formatDate(counts.day, locale) })}</p>
      </PageHeader>
      <Notice className="mb-8">{t("why")}</Notice>
      <DataTable
        caption={t("caption")}
        captionHidden
        columns={columns}
        rows={counts.rows.map((row) => ({
          id: row.scope,
          cells: {
            chamber: row.name ? (
              <Bilingual value={row.name} locale={locale} />
            ) : (
              <strong>{t("national")}</strong>
            ),
            ...Object.fromEntries(
              [...coverStatuses, "all" as const].map((status) => [
                status,
                <Count key={status} row={row} status={status} locale={locale} />,
              ]),
            ),
          },
        }))}
      />
    </Container>
  );
}

type CountProps = { row: CountRow; status: CoverStatus | "all"; locale: Locale };

/** A figure with its share of the row as a bar, or the mark of one that is held back. */
function Count({ row, status, locale }: CountProps) {
  const t = useTranslations("cover.counts");
  const count = row.counts[status];
  const total = row.counts.all;
  if (count === null) {
    return (
      <span className="text-encre-2">
        <span aria-hidden="true">{t("heldMark")}</span>
        <span className="sr-only">{t("held")}</span>
      </span>
    );
  }
  return (
    <span className="inline-flex flex-col items-end gap-1 tabular-nums">
      {formatNumber(count, locale)}
      {status !== "all" && total !== null && <ShareBar count={count} total={total} />}
    </span>
  );
}
