import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { SummaryList } from "#components/ui/summary-list.tsx";
import type { ReportView } from "#features/reports/schema.ts";
import { StatePill } from "#features/reports/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What was answered, on what ground and why: the statement of reasons as it is kept. */
export function ReportAnswer({ report, locale }: { report: ReportView; locale: Locale }) {
  const t = useTranslations("reports");
  return (
    <>
      <p className="flex flex-wrap items-center gap-3">
        <StatePill state={report.state} />
        {report.decidedAt && t("view.decided", { date: formatDate(report.decidedAt, locale) })}
      </p>
      {report.ground && (
        <SummaryList items={[{ term: t("view.ground"), value: t(`grounds.${report.ground}`) }]} />
      )}
      <blockquote dir="auto" className="whitespace-pre-line border-s-4 border-line ps-4">
        {report.note}
      </blockquote>
      <p className="text-s text-encre-2">{t("view.noMachine")}</p>
    </>
  );
}
