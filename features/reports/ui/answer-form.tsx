import { useTranslations } from "next-intl";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { decideReportAction } from "#features/reports/actions.ts";
import { type ReportView, reportGrounds } from "#features/reports/schema.ts";
import { reportSentences } from "#features/reports/ui/sentences.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Answer = "upheld" | "dismissed";

type AnswerFormProps = { report: ReportView; answer: Answer | null; locale: Locale };

/** Two ways to answer; then what the chosen one means, its ground, and the reasons. */
export function AnswerForm({ report, answer, locale }: AnswerFormProps) {
  const t = useTranslations("reports.decide");
  const here = `/office/reports/${report.id}`;
  if (!answer) {
    return (
      <>
        <p>{t("lead")}</p>
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`${here}?answer=upheld#answer`}>{t("upheld.link")}</ButtonLink>
          <ButtonLink href={`${here}?answer=dismissed#answer`} tone="secondary">
            {t("dismissed.link")}
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <>
      <Card tone="sable">
        <p className="font-[550]">{t(`${answer}.title`)}</p>
        <p>{t(`${answer}.text`)}</p>
      </Card>
      <Reasons report={report} answer={answer} locale={locale} />
      <p>
        <TextLink href={here} className="target-slim inline-flex items-center">
          {t("other")}
        </TextLink>
      </p>
    </>
  );
}

function Reasons({ report, answer, locale }: { report: ReportView; answer: Answer; locale: Locale }) {
  const t = useTranslations("reports.decide");
  const all = useTranslations("reports");
  const ground: FieldSpec = {
    kind: "radio",
    name: "ground",
    label: t("ground"),
    options: reportGrounds.map((value) => ({ value, label: all(`grounds.${value}`) })),
  };
  const note: FieldSpec = {
    ...{ kind: "textarea", name: "note", label: t("note"), maxLength: 2000, rows: 5 },
    hint: t("noteHint", { language: all(`languages.${report.locale}`) }),
  };
  return (
    <ClientMessages locale={locale}>
      <FieldsForm
        action={decideReportAction}
        start={newForm()}
        fields={answer === "upheld" ? [ground, note] : [note]}
        hidden={{ reportId: report.id, outcome: answer, locale }}
        sentences={reportSentences(locale)}
        submit={t(`${answer}.submit`)}
        pending={t("pending")}
        tone={answer === "upheld" ? "danger" : "primary"}
      />
    </ClientMessages>
  );
}
