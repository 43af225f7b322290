"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { requestCodeAction } from "#features/identity/actions.ts";
import { emptyEmailForm } from "#features/identity/schema.ts";
import { useForgetPages } from "#features/identity/ui/forget-offline.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

type EmailFormProps = { locale: Locale; next: string };

/** Asks for the address a code is sent to. Works without scripts; what was typed stays after an error. */
export function EmailForm({ locale, next }: EmailFormProps) {
  const t = useTranslations("identity");
  useForgetPages();
  const [state, action] = useActionState(requestCodeAction, emptyEmailForm);
  const message = state.error ? t(`errors.${state.error}`, { count: state.retryMinutes ?? 1 }) : null;
  const ofField = state.error !== null && state.error !== "RATE_LIMITED";
  return (
    <form action={action} noValidate className="flex flex-col gap-6">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={next} />
      {message && (
        <>
          <ErrorSummary errors={[ofField ? { field: "email", message } : { message }]} />
          <FocusOnMount key={state.tries} />
        </>
      )}
      <TextInput
        key={`email-${state.tries}`}
        name="email"
        type="email"
        dir="ltr"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        label={t("signIn.email")}
        hint={t("signIn.emailHint")}
        defaultValue={state.email}
        error={ofField ? message : undefined}
      />
      <SubmitButton size="l" block pendingLabel={t("signIn.sending")}>
        {t("signIn.send")}
      </SubmitButton>
      <p className="text-s text-encre-2">{t("signIn.privacy")}</p>
    </form>
  );
}
