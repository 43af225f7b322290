"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { RadioCards } from "#components/ui/radio-cards.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { attestAction } from "#features/register/attestation-actions.ts";
import {
  type AttestField,
  attestFields,
  freshForm,
  type Way,
} from "#features/register/attestation-form-state.ts";
import type { Outcome } from "#features/register/domain/attestation.ts";

type AttestationFormProps = {
  way: Way;
  subjectId: string;
  /** The record or picture it is about. */
  thing?: string;
  locale: string;
  /** Where to go once it is written. */
  back: string;
  /** What is filled in; without it the number is not asked. */
  number?: string;
  outcomes?: readonly Outcome[];
  /** What it folds up under. It comes back open when something is to be mended, with or without scripts. */
  summary?: string;
  /** What stands above the fields. */
  children?: ReactNode;
};

/** Says how a number was checked and what came of it. Works before any script; nothing typed is lost. */
export function AttestationForm(props: AttestationFormProps) {
  const { way, subjectId, thing = "", locale, back, number, outcomes = [], summary: title, children } = props;
  const t = useTranslations("register.attestation");
  const errors = useTranslations("errors");
  const [state, action] = useActionState(attestAction, freshForm);
  const idOf = (field: AttestField) => `${way}-${field}`;
  const sentence = (code: string) =>
    t.has(`errors.${code}` as "errors.NUMBER_SHAPE")
      ? t(`errors.${code}` as "errors.NUMBER_SHAPE")
      : errors((errors.has(code as "NOT_FOUND") ? code : "INVALID_INPUT") as "NOT_FOUND");
  const message = (field: AttestField) => {
    const code = state.fields[field];
    return code ? sentence(code) : undefined;
  };
  const problems = attestFields.flatMap((field) => {
    const text = message(field);
    return text ? [{ field: idOf(field), message: text }] : [];
  });
  const summary = state.error ? [{ message: sentence(state.error) }, ...problems] : problems;
  const summaryId = `${way}-errors`;
  const form = (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-6">
      {summary.length > 0 && (
        <>
          <ErrorSummary errors={summary} id={summaryId} />
          <FocusOnMount targetId={summaryId} />
        </>
      )}
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="subjectId" value={subjectId} />
      <input type="hidden" name="thing" value={thing} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="back" value={back} />
      {number !== undefined && (
        <TextInput
          name={idOf("registryNumber")}
          label={t("number")}
          hint={t("numberHint")}
          error={message("registryNumber")}
          defaultValue={state.values.registryNumber ?? number}
          dir="ltr"
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          width="m"
        />
      )}
      {outcomes.length > 0 && (
        <>
          <RadioCards
            legend={t("outcome")}
            name={idOf("outcome")}
            error={message("outcome")}
            defaultValue={state.values.outcome}
            options={outcomes.map((outcome) => ({
              value: outcome,
              label: t(`outcomes.${outcome}`),
              hint: t(`outcomeHints.${outcome}`),
            }))}
          />
          <TextArea
            name={idOf("note")}
            label={t("note")}
            hint={t("noteHint")}
            error={message("note")}
            defaultValue={state.values.note ?? ""}
            optional
            maxLength={500}
            rows={2}
          />
        </>
      )}
      <SubmitButton pendingLabel={t("saving")} className="self-start max-sm:w-full">
        {t(way === "register" ? "ask" : "save")}
      </SubmitButton>
    </form>
  );
  if (!title) return form;
  return (
    <Disclosure summary={title} open={state.tries > 0}>
      <div className="flex flex-col gap-4">
        {children}
        {form}
      </div>
    </Disclosure>
  );
}
