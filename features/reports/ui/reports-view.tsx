import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import type { ReportLine, ReportList } from "#features/reports/schema.ts";
import { StatePill } from "#features/reports/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** A chamber's reports: those that wait, the oldest first, and those that were answered. */
export function ReportsView({ list, locale }: { list: ReportList; locale: Locale }) {
  const t = useTranslations("reports.list");
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office">{t("office")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <section aria-labelledby="open-title" className="flex flex-col gap-4">
        <h2 id="open-title" className="text-xl">
          {t("open")}
        </h2>
        {list.open.length === 0 ? (
          <EmptyState title={t("none")} art="tile">
            <p>{t("noneText")}</p>
          </EmptyState>
        ) : (
          <Lines lines={list.open} caption={t("open")} locale={locale} />
        )}
      </section>
      {list.decided.length > 0 && (
        <section aria-labelledby="decided-title" className="flex flex-col gap-4">
          <h2 id="decided-title" className="text-xl">
            {t("decided")}
          </h2>
          <Lines lines={list.decided} caption={t("decided")} locale={locale} decided />
        </section>
      )}
    </Container>
  );
}

type LinesProps = { lines: readonly ReportLine[]; caption: string; locale: Locale; decided?: boolean };

function Lines({ lines, caption, locale, decided = false }: LinesProps) {
  const t = useTranslations("reports");
  const answer: Column[] = decided ? [{ key: "answer", label: t("list.answer") }] : [];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "number", label: t("list.number"), rowHeader: true },
        { key: "piece", label: t("list.piece") },
        { key: "reason", label: t("list.reason") },
        { key: "filed", label: t("list.filed") },
        ...answer,
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          number: (
            <TextLink
              href={`/office/reports/${line.id}`}
              className="target-slim inline-flex items-center whitespace-nowrap"
            >
              <bdi dir="ltr">{line.number}</bdi>
            </TextLink>
          ),
          piece: <Bilingual value={line.title} locale={locale} />,
          reason: t(`reasons.${line.reason}.name`),
          filed: <When value={line.filedAt} locale={locale} />,
          answer: <StatePill state={line.state} />,
        },
      }))}
    />
  );
}
