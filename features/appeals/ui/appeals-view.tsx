import { useTranslations } from "next-intl";
import { When } from "#components/format/when.tsx";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusPill } from "#components/ui/badge.tsx";
import { Bilingual } from "#components/ui/bilingual.tsx";
import { type Column, DataTable } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { BackLink, TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { AppealLine, AppealList } from "#features/appeals/schema.ts";
import { ClockPill } from "#features/appeals/ui/clock-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type AppealZone = "office" | "federation";

type AppealsViewProps = { list: AppealList; zone: AppealZone; done: string | undefined; locale: Locale };

/** The appeals that wait, the nearest deadline first, and those that were answered. */
export function AppealsView({ list, zone, done, locale }: AppealsViewProps) {
  const t = useTranslations("appeals");
  const said = done === "granted" || done === "dismissed" ? done : null;
  return (
    <Container className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={
          zone === "office" ? <BackLink href="/office">{t("list.office")}</BackLink> : t("list.federation")
        }
        title={t("title")}
        lead={t(`list.lead.${zone}`)}
      >
        {said && <Notice tone="success" role="status" title={t(`list.done.${said}`)} />}
      </PageHeader>
      <section aria-labelledby="open-title" className="flex flex-col gap-4">
        <h2 id="open-title" className="text-xl">
          {t("list.open")}
        </h2>
        {list.open.length === 0 ? (
          <EmptyState title={t("list.none")} art="tile">
            <p>{t("list.noneText")}</p>
          </EmptyState>
        ) : (
          <Lines lines={list.open} zone={zone} locale={locale} caption={t("list.open")} />
        )}
      </section>
      {list.decided.length > 0 && (
        <section aria-labelledby="decided-title" className="flex flex-col gap-4">
          <h2 id="decided-title" className="text-xl">
            {t("list.decided")}
          </h2>
          <Lines lines={list.decided} zone={zone} locale={locale} caption={t("list.decided")} />
        </section>
      )}
    </Container>
  );
}

type LinesProps = { lines: readonly AppealLine[]; zone: AppealZone; locale: Locale; caption: string };

function Lines({ lines, zone, locale, caption }: LinesProps) {
  const t = useTranslations("appeals");
  const place: Column =
    zone === "office"
      ? { key: "level", label: t("list.level") }
      : { key: "chamber", label: t("list.chamber") };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "file", label: t("list.file"), rowHeader: true },
        { key: "name", label: t("list.name") },
        place,
        { key: "filed", label: t("list.filed") },
        { key: "state", label: t("list.state") },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          file: (
            <TextLink href={`/${zone}/appeals/${line.id}`} className="target-slim inline-flex items-center">
              <bdi dir="ltr">{line.fileNumber}</bdi>
            </TextLink>
          ),
          name: <Bilingual value={line.name} locale={locale} />,
          chamber: <Bilingual value={line.chamberName} locale={locale} />,
          level: t(`levels.${line.level}`),
          filed: <When value={line.filedAt} locale={locale} style="short" />,
          state: line.outcome ? (
            <StatusPill tone={line.outcome === "granted" ? "verified" : "revoked"}>
              {t(`outcomes.${line.outcome}`)}
            </StatusPill>
          ) : (
            <ClockPill clock={line.clock} />
          ),
        },
      }))}
    />
  );
}
