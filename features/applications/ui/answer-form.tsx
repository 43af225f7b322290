"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { answerAction } from "#features/applications/actions.ts";
import type { Step } from "#features/applications/domain/steps.ts";
import { emptyForm, type FormState } from "#features/applications/form-state.ts";
import type { Frame } from "#features/applications/paths.ts";
import { answerFormId } from "#features/applications/ui/answer-form-id.ts";
import type { FieldsProps } from "#features/applications/ui/field-props.ts";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import { StepFields } from "#features/applications/ui/step-fields.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type AnswerFormProps = Omit<FieldsProps, "message" | "values" | "isOfficer"> & {
  applicationId: string;
  locale: Locale;
  frame: Frame;
  steps: readonly Step[];
  /** `check` when the reader came from the list of answers. */
  from: string;
  start: FormState["values"];
  words: ProblemWords;
  submit: ReactNode;
  /** Stands between the fields and the button: pictures to choose from, ways to put it off. */
  children?: ReactNode;
};

/** Questions of short fields, which an officer's screen sets beside each other. */
const pairs: readonly Step[] = ["place", "name", "phone", "cooperative", "enterprise", "diploma"];

/** One question, or a part with several, saved when it is sent. Works before any script; nothing typed is lost. */
export function AnswerForm(props: AnswerFormProps) {
  const { applicationId, locale, frame, steps, from, start, words, submit, children, ...fields } = props;
  const t = useTranslations("wizard");
  const [state, action] = useActionState(answerAction, emptyForm(start));
  const problems = problemsOf(state, words);
  const isOfficer = frame === "office";
  return (
    <form id={answerFormId} action={action} noValidate key={state.tries} className="flex flex-col gap-8">
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="frame" value={frame} />
      <input type="hidden" name="steps" value={steps.join(",")} />
      <input type="hidden" name="from" value={from} />
      {problems.list.length > 0 && (
        <>
          <ErrorSummary errors={problems.list} />
          <FocusOnMount />
          <p className="-mt-4 text-s text-encre-2">{t("kept")}</p>
        </>
      )}
      {steps.map((step) => (
        <section
          key={step}
          className={
            isOfficer && pairs.includes(step)
              ? "grid items-start gap-6 md:grid-cols-2"
              : "flex flex-col gap-6"
          }
          aria-label={isOfficer ? t(`steps.${step}.short`) : undefined}
        >
          {isOfficer && steps.length > 1 && (
            <h2 className="text-xl md:col-span-2">{t(`steps.${step}.short`)}</h2>
          )}
          <StepFields
            step={step}
            {...fields}
            values={state.values}
            message={problems.message}
            isOfficer={isOfficer}
          />
        </section>
      ))}
      {children}
      <SubmitButton size="l" className={isOfficer ? "self-start" : ""} pendingLabel={t("saving")}>
        {submit}
      </SubmitButton>
    </form>
  );
}
