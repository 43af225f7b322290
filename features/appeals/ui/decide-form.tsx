import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { FieldsForm } from "#components/ui/fields-form.tsx";
import type { FieldSpec } from "#components/ui/form-field.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { decideAppealAction } from "#features/appeals/actions.ts";
import { type AppealView, appealReasons } from "#features/appeals/schema.ts";
import type { AppealZone } from "#features/appeals/ui/appeals-view.tsx";
import { appealSentences } from "#features/appeals/ui/words.ts";
import { stepUpHref } from "#features/identity/schema.ts";
import { newForm } from "#lib/forms/kept-form.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export type Answer = "granted" | "dismissed";

type DecideFormProps = {
  appeal: AppealView;
  zone: AppealZone;
  answer: Answer | null;
  isSteppedUp: boolean;
  locale: Locale;
};

/** Two ways to answer; then what the chosen one does, the reasons, and the words for the applicant. */
export function DecideForm({ appeal, zone, answer, isSteppedUp, locale }: DecideFormProps) {
  const t = useTranslations("appeals.decide");
  const here = `/${zone}/appeals/${appeal.id}`;
  if (appeal.viewer.whyNot) {
    return (
      <Notice tone="info" title={t(`not.${appeal.viewer.whyNot}.title`)}>
        <p>{t(`not.${appeal.viewer.whyNot}.text`)}</p>
      </Notice>
    );
  }
  if (!isSteppedUp) {
    return (
      <Notice tone="info" title={t("confirmWho")}>
        <p>
          <ButtonLink href={stepUpHref(`/${locale}${here}`)}>{t("confirmWhoLink")}</ButtonLink>
        </p>
      </Notice>
    );
  }
  if (!answer) {
    return (
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${here}?answer=granted#answer`}>{t("granted.link")}</ButtonLink>
        <ButtonLink href={`${here}?answer=dismissed#answer`} tone="secondary">
          {t("dismissed.link")}
        </ButtonLink>
      </div>
    );
  }
  return <AnswerForm {...{ appeal, zone, answer, locale, here }} />;
}

type AnswerFormProps = Omit<DecideFormProps, "isSteppedUp" | "answer"> & { answer: Answer; here: string };

function AnswerForm({ appeal, zone, answer, locale, here }: AnswerFormProps) {
  const t = useTranslations("appeals.decide");
  const reasons = useTranslations("appeals.reasons");
  const languages = useTranslations("appeals.languages");
  const language = languages(appeal.file.locale);
  const fields: FieldSpec[] = [
    {
      kind: "checkboxes",
      name: "reasons",
      label: t("reasons"),
      options: appealReasons[answer].map((value) => ({ value, label: reasons(value) })),
    },
    {
      ...{ kind: "textarea", name: "note", label: t("note"), hint: t("noteHint", { language }) },
      ...{ maxLength: 1000, rows: 4, optional: answer === "granted" },
    },
    { kind: "confirm", name: "confirm", label: t("confirm") },
  ];
  return (
    <div className="flex flex-col gap-6">
      <Card tone="sable">
        <p className="font-[550]">{t(`${answer}.title`)}</p>
        <p>{t(`${answer}.${appeal.level}`)}</p>
      </Card>
      <FieldsForm
        action={decideAppealAction}
        start={newForm()}
        fields={fields}
        hidden={{ appealId: appeal.id, outcome: answer, zone, locale }}
        sentences={appealSentences(locale)}
        submit={t(`${answer}.submit`)}
        pending={t("pending")}
        tone={answer === "granted" ? "primary" : "danger"}
      />
      <p>
        <TextLink href={here} className="target-slim inline-flex items-center">
          {t("otherAnswer")}
        </TextLink>
      </p>
    </div>
  );
}
