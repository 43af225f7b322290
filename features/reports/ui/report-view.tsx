import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ReportView as Report } from "#features/reports/schema.ts";
import { type Answer, AnswerForm } from "#features/reports/ui/answer-form.tsx";
import { ReportAnswer } from "#features/reports/ui/report-answer.tsx";
import { ReportedPiece } from "#features/reports/ui/reported-piece.tsx";
import { StatePill } from "#features/reports/ui/state-pill.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type ReportViewProps = { report: Report; answer: Answer | null; done: boolean; locale: Locale };

/** A report as it is judged: what was said, the piece it is about, and the answer. */
export function ReportView({ report, answer, done, locale }: ReportViewProps) {
  const t = useTranslations("reports");
  const filed = {
    date: formatDate(report.filedAt, locale, "dateTime"),
    language: t(`languages.${report.locale}`),
  };
  return (
    <Container width="text" className="flex flex-col gap-10 pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/reports">{t("view.back")}</BackLink>}
        title={t.rich("view.title", {
          n: () => (
            <bdi dir="ltr" className="whitespace-nowrap">
              {report.number}
            </bdi>
          ),
        })}
      >
        <p>
          <StatePill state={report.state} />
        </p>
        {done && <Notice tone="success" role="status" title={t("view.done")} />}
      </PageHeader>
      <section aria-labelledby="said" className="flex flex-col gap-3">
        <h2 id="said" className="text-xl">
          {t("view.said")}
        </h2>
        <p className="font-[550]">{t(`reasons.${report.reason}.name`)}</p>
        <blockquote dir="auto" className="whitespace-pre-line border-s-4 border-encre ps-4 text-l">
          {report.text}
        </blockquote>
        <p className="text-s text-encre-2">{t("view.filed", filed)}</p>
        <p className="text-s text-encre-2">{t(report.wantsAnswer ? "view.wantsAnswer" : "view.noAnswer")}</p>
      </section>
      <ReportedPiece report={report} locale={locale} />
      <section id="answer" aria-labelledby="answer-title" className="flex flex-col gap-4">
        <h2 id="answer-title" className="text-xl">
          {t("view.answer")}
        </h2>
        {report.state === "open" ? (
          <AnswerForm report={report} answer={answer} locale={locale} />
        ) : (
          <ReportAnswer report={report} locale={locale} />
        )}
      </section>
    </Container>
  );
}
