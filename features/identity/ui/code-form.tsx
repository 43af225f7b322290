"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { type CodeFormState, emptyCodeForm } from "#features/identity/schema.ts";
import { useForgetPages } from "#features/identity/ui/forget-offline.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export type CodeFormProps = {
  locale: Locale;
  next: string;
  /** Tries the code and leads on; what else happens at sign-in is for the page to say. */
  action: (last: CodeFormState, data: FormData) => Promise<CodeFormState>;
};

/** Takes the mailed code, typed or pasted, in any digits. Enter signs in; the second button sends another code. */
export function CodeForm({ locale, next, action: enter }: CodeFormProps) {
  const t = useTranslations("identity");
  useForgetPages();
  const [state, action] = useActionState(enter, emptyCodeForm);
  const count = state.error === "CODE_WRONG" ? (state.triesLeft ?? 0) : (state.retryMinutes ?? 1);
  const message = state.error ? t(`errors.${state.error}`, { count }) : null;
  const ofField = state.error === "CODE_WRONG" || state.error === "CODE_INCOMPLETE";
  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      {message && (
        <>
          <ErrorSummary errors={[ofField ? { field: "code", message } : { message }]} />
          <FocusOnMount key={state.tries} />
        </>
      )}
      {state.sent && (
        <Notice tone="success" role="status">
          {t("code.sent")}
        </Notice>
      )}
      <TextInput
        key={`code-${state.tries}`}
        name="code"
        dir="ltr"
        width="m"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={32}
        label={t("code.label")}
        hint={t("code.hint")}
        defaultValue={state.code}
        error={ofField ? message : undefined}
      />
      <SubmitButton size="l" block pendingLabel={t("code.checking")}>
        {t("code.submit")}
      </SubmitButton>
      <SubmitButton tone="quiet" name="intent" value="resend">
        {t("code.resend")}
      </SubmitButton>
    </form>
  );
}
