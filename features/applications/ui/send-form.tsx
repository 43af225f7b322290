"use client";

import { type ReactNode, useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { sendAction } from "#features/applications/actions.ts";
import { emptyForm } from "#features/applications/form-state.ts";
import type { Frame } from "#features/applications/paths.ts";
import { type ProblemWords, problemsOf } from "#features/applications/ui/problems.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type SendFormProps = {
  applicationId: string;
  locale: Locale;
  frame: Frame;
  /** It answers what the chamber asked for. */
  again: boolean;
  words: ProblemWords;
  label: string;
  sending: string;
  children?: ReactNode;
};

/** The last button: sends the file, or sends it again. */
export function SendForm({
  applicationId,
  locale,
  frame,
  again,
  words,
  label,
  sending,
  children,
}: SendFormProps) {
  const [state, action] = useActionState(sendAction, emptyForm());
  const { list } = problemsOf(state, words);
  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="frame" value={frame} />
      <input type="hidden" name="again" value={again ? "1" : ""} />
      {list.length > 0 && (
        <>
          <ErrorSummary errors={list} />
          <FocusOnMount key={state.tries} />
        </>
      )}
      {children}
      <SubmitButton size="l" block pendingLabel={sending}>
        {label}
      </SubmitButton>
    </form>
  );
}
