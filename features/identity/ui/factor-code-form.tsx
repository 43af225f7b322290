"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { emptyFactorForm, type FactorFormState } from "#features/identity/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type FactorCodeFormProps = {
  action: (last: FactorFormState, data: FormData) => Promise<FactorFormState>;
  locale: Locale;
  next: string;
  label: string;
  hint: string;
  submit: string;
  /** Letters too: a recovery code. */
  letters?: boolean;
};

/** Takes a typed second factor, in any digits and with any spaces. Works without scripts; what was typed stays. */
export function FactorCodeForm(props: FactorCodeFormProps) {
  const { locale, next, label, hint, submit, letters = false } = props;
  const t = useTranslations("identity.factor");
  const [state, action] = useActionState(props.action, emptyFactorForm);
  const message = state.error ? t(`errors.${state.error}`, { count: state.retryMinutes ?? 1 }) : null;
  const ofField = state.error !== null && /_CODE_/.test(state.error);
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
      <TextInput
        key={`code-${state.tries}`}
        name="code"
        dir="ltr"
        width="m"
        inputMode={letters ? "text" : "numeric"}
        autoComplete={letters ? "off" : "one-time-code"}
        autoCapitalize={letters ? "characters" : "none"}
        spellCheck={false}
        maxLength={32}
        label={label}
        hint={hint}
        defaultValue={state.typed}
        error={ofField ? message : undefined}
      />
      <div>
        <SubmitButton size="l" block pendingLabel={t("app.checking")}>
          {submit}
        </SubmitButton>
      </div>
    </form>
  );
}
