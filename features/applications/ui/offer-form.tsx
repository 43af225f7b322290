"use client";

import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { offerAction } from "#features/applications/actions.ts";
import { emptyForm } from "#features/applications/form-state.ts";
import { typed } from "#features/applications/ui/field-props.ts";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type OfferFormProps = {
  applicationId: string;
  locale: Locale;
  words: ProblemWords;
  labels: { phone: string; take: string; decline: string };
};

/** Takes a file that a chamber offered, by the telephone number in it, or says that it is somebody else's. */
export function OfferForm({ applicationId, locale, words, labels }: OfferFormProps) {
  const [state, action] = useActionState(offerAction, emptyForm());
  const { list, message } = problemsOf(state, words);
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-4">
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      {list.length > 0 && (
        <>
          <ErrorSummary id={`offer-${applicationId}`} errors={list} />
          <FocusOnMount targetId={`offer-${applicationId}`} />
        </>
      )}
      <TextInput
        name="phone"
        id="phone"
        type="tel"
        inputMode="tel"
        dir="ltr"
        width="m"
        autoComplete="tel"
        maxLength={40}
        label={labels.phone}
        defaultValue={typed(state.values, "phone")}
        error={message("phone")}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{labels.take}</SubmitButton>
        <SubmitButton tone="secondary" name="intent" value="decline">
          {labels.decline}
        </SubmitButton>
      </div>
    </form>
  );
}
