import { useTranslations } from "next-intl";
import { formatDate } from "#components/format/date.ts";
import { formatNumber } from "#components/format/number.ts";
import { Container } from "#components/layout/container.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { DataTable } from "#components/ui/data-table.tsx";
import { BackLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { SummaryList } from "#components/ui/summary-list.tsx";
import { applyAnswersAction, discardAnswersAction } from "#features/cover/actions.ts";
import type { ExchangeDto } from "#features/cover/schema.ts";
import { CoverNotice, type CoverOutcome } from "#features/cover/ui/cover-notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** Lines a page lists; a file with more wrong ones is mended in the spreadsheet first. */
const most = 200;

type AnswersProps = { answers: ExchangeDto; outcome: CoverOutcome; locale: Locale };

/** What a file of the fund's answers changes, line by line what it cannot, and the two buttons. */
export function AnswersView({ answers, outcome, locale }: AnswersProps) {
  const t = useTranslations("cover.answers");
  const problems = useTranslations("cover.problems");
  const { rows, changed, appliedAt, isWaiting } = answers;
  const shown = answers.problems.slice(0, most);
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <Container width="text" className="pb-16">
      <PageHeader
        eyebrow={<BackLink href="/office/cover">{t("back")}</BackLink>}
        title={t("title")}
        lead={isWaiting ? t("waiting") : undefined}
      />
      <CoverNotice {...outcome} words={{}} />
      {appliedAt && (
        <Notice tone="success" className="mb-8">
          {t("applied", { date: formatDate(appliedAt, locale, "dateTime") })}
        </Notice>
      )}
      {!appliedAt && !isWaiting && <Notice className="mb-8">{t("gone")}</Notice>}
      <SummaryList
        items={[
          { term: t("lines"), value: figure(rows) },
          { term: t("changes"), value: figure(changed) },
          { term: t("problems"), value: figure(answers.problems.length) },
        ]}
      />
      {isWaiting && <Decide answers={answers} locale={locale} />}
      <div className="mt-10">
        <DataTable
          caption={t("problems")}
          columns={[
            { key: "line", label: t("line"), rowHeader: true },
            { key: "reason", label: t("reason") },
          ]}
          rows={shown.map(({ line, code }) => ({
            id: String(line),
            cells: { line: figure(line), reason: problems(code) },
          }))}
          empty={<p className="text-encre-2">{t("noProblems")}</p>}
        />
        {answers.problems.length > most && (
          <p className="mt-3 text-encre-2">{t("more", { count: answers.problems.length - most })}</p>
        )}
      </div>
    </Container>
  );
}

function Decide({ answers, locale }: { answers: ExchangeDto; locale: Locale }) {
  const t = useTranslations("cover.answers");
  return (
    <form action={applyAnswersAction} className="mt-8 flex flex-col gap-2">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={`/office/cover/answers/${answers.id}`} />
      <input type="hidden" name="exchangeId" value={answers.id} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel={t("applying")}>{t("apply")}</SubmitButton>
        <SubmitButton tone="secondary" formAction={discardAnswersAction}>
          {t("discard")}
        </SubmitButton>
      </div>
      <p className="text-s text-encre-2">{t("applyHint")}</p>
    </form>
  );
}
