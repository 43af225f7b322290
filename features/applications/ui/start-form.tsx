"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { startAction } from "#features/applications/actions.ts";
import { emptyForm } from "#features/applications/form-state.ts";
import type { Choices } from "#features/applications/ui/field-props.ts";
import { PlaceFields } from "#features/applications/ui/fields/place-fields.tsx";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type StartFormProps = { locale: Locale; kind: string; choices: Choices; words: ProblemWords; label: string };

/** The first question of an application: where somebody works. Its answer opens the file. */
export function StartForm({ locale, kind, choices, words, label }: StartFormProps) {
  const t = useTranslations("wizard");
  const [state, action] = useActionState(startAction, emptyForm());
  const { list, message } = problemsOf(state, words);
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-8">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="kind" value={kind} />
      {list.length > 0 && (
        <>
          <ErrorSummary errors={list} />
          <FocusOnMount />
        </>
      )}
      <div className="flex flex-col gap-6">
        <PlaceFields values={state.values} message={message} choices={choices} />
      </div>
      <SubmitButton size="l" block pendingLabel={t("saving")}>
        {label}
      </SubmitButton>
    </form>
  );
}
