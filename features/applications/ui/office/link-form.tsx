"use client";

import { useActionState } from "react";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { linkAccountAction } from "#features/applications/actions.ts";
import { emptyForm } from "#features/applications/form-state.ts";
import { typed } from "#features/applications/ui/field-props.ts";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type LinkFormProps = {
  applicationId: string;
  locale: Locale;
  email: string;
  words: ProblemWords;
  labels: { email: string; send: string };
};

/** Offers the file to the person's own account. */
export function LinkForm({ applicationId, locale, email, words, labels }: LinkFormProps) {
  const [state, action] = useActionState(linkAccountAction, emptyForm({ linkEmail: email }));
  const { message, list } = problemsOf(state, words);
  const general = state.error ? list[0]?.message : undefined;
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-4">
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      <TextInput
        name="linkEmail"
        type="email"
        dir="ltr"
        width="m"
        autoComplete="off"
        maxLength={254}
        label={labels.email}
        defaultValue={typed(state.values, "linkEmail")}
        error={message("linkEmail") ?? general}
      />
      <div>
        <SubmitButton tone="secondary">{labels.send}</SubmitButton>
      </div>
    </form>
  );
}
