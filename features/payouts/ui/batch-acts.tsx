import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { approveBatchAction, discardBatchAction } from "#features/payouts/actions.ts";
import type { BatchView } from "#features/payouts/schema.ts";
import { AnswerFormView, type AnswerWords } from "#features/payouts/ui/answer-form.tsx";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type ActsProps = { batch: BatchView; sentences: Readonly<Record<string, string>>; locale: Locale };

/** What can be done with a batch where it stands. */
export function BatchActs({ batch, sentences, locale }: ActsProps) {
  const t = useTranslations("payouts.batch");
  const hidden = { locale, batchId: batch.id };
  const mayApprove = batch.state === "draft" && !batch.isOwnDraft;
  const mayDiscard = batch.state === "draft" || batch.state === "approved";
  const hasFile = batch.rail === "bank_batch" && !["draft", "discarded"].includes(batch.state);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {batch.state === "draft" && batch.isOwnDraft && <Notice tone="info">{t("own")}</Notice>}
      {mayApprove && (
        <Card as="section">
          <FieldsForm
            action={approveBatchAction}
            start={newForm()}
            hidden={hidden}
            sentences={sentences}
            fields={[{ kind: "confirm", name: "confirm", label: t("approveConfirm") }]}
            submit={t("approve")}
            pending={t("working")}
          />
        </Card>
      )}
      {hasFile && (
        <Card as="section" className="flex flex-col gap-4">
          <form action={`/${locale}/federation/payouts/${batch.id}/file`} method="post">
            <Button type="submit" size="l">
              {t("download")}
            </Button>
          </form>
          <p className="text-s text-encre-2">{t("downloadHint")}</p>
        </Card>
      )}
      {hasFile && batch.state !== "approved" && (
        <AnswerCard batch={batch} sentences={sentences} locale={locale} />
      )}
      {mayDiscard && (
        <Card as="section" tone="sable">
          <FieldsForm
            action={discardBatchAction}
            start={newForm()}
            hidden={hidden}
            sentences={sentences}
            fields={[{ kind: "confirm", name: "confirm", label: t("discardConfirm") }]}
            submit={t("discard")}
            pending={t("working")}
            tone="danger"
          />
        </Card>
      )}
    </div>
  );
}

function AnswerCard({ batch, sentences, locale }: ActsProps) {
  const t = useTranslations("payouts.batch");
  const codes = ["LINE_UNKNOWN", "RESULT_UNKNOWN", "LINE_TWICE", "LINE_ANSWERED", "AMOUNT_DIFFERS"] as const;
  const words: AnswerWords = {
    ...{ file: t("answerFile"), hint: t("answerLead"), look: t("look"), looking: t("looking") },
    ...{ apply: t("apply"), applying: t("applying"), row: t("row"), reference: t("reference") },
    ...{ what: t("what"), known: t("known"), confirmed: t("confirmed"), returned: t("returned") },
    problems: Object.fromEntries(codes.map((code) => [code, t(`problems.${code}`)])),
  };
  return (
    <Card as="section" className="flex flex-col gap-4">
      <h2 className="text-l">{t("answers")}</h2>
      {batch.answers.length > 0 && (
        <ul className="text-s text-encre-2">
          {batch.answers.map((answer) => (
            <li key={answer.readAt}>
              {t("read", {
                file: answer.fileName,
                confirmed: answer.confirmed,
                returned: answer.returned,
              })}
            </li>
          ))}
        </ul>
      )}
      <AnswerFormView words={words} sentences={sentences} hidden={{ locale, batchId: batch.id }} />
    </Card>
  );
}
