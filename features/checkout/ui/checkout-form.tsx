"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { Fieldset } from "#components/ui/fieldset.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Select, type SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { startCheckoutAction } from "#features/checkout/actions.ts";
import { type CheckoutFormState, type FormField, formFields } from "#features/checkout/form-state.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CheckoutFormProps = {
  locale: Locale;
  country: string;
  email: string;
  countries: readonly SelectOption[];
  /** The total as text in the reader's language, for the button. */
  amount: string;
  isDemonstration: boolean;
};

const limits = {
  email: 254,
  name: 120,
  phone: 24,
  line1: 160,
  line2: 160,
  postalCode: 16,
  city: 80,
} as const;
const autofill = {
  email: "email",
  name: "name",
  phone: "tel",
  line1: "address-line1",
  line2: "address-line2",
  postalCode: "postal-code",
  city: "address-level2",
} as const;

/** Address, consent, pay. One column; works before any script; nothing typed is lost. */
export function CheckoutForm({
  locale,
  country,
  email,
  countries,
  amount,
  isDemonstration,
}: CheckoutFormProps) {
  const t = useTranslations("checkout");
  const errors = useTranslations("errors");
  const start: CheckoutFormState = {
    locale,
    tries: 0,
    values: { country, email },
    terms: false,
    fields: {},
    error: null,
  };
  const [state, action] = useActionState(startCheckoutAction, start);
  const message = (name: FormField | "terms") => {
    const code = state.fields[name];
    return code ? t(`fields.${code}`, { field: name === "terms" ? "" : t(name) }) : undefined;
  };
  const field = (name: keyof typeof limits) => ({
    name,
    label: t(name),
    maxLength: limits[name],
    autoComplete: autofill[name],
    defaultValue: state.values[name] ?? "",
    error: message(name),
  });
  const problems = ([...formFields, "terms"] as const).flatMap((name) => {
    const text = message(name);
    return text ? [{ field: name, message: text }] : [];
  });
  // What one piece's page says of it does not say which of the basket's it is.
  const refusal = state.error === "NOT_FOR_SALE" ? t("notForSale") : errors(state.error as "OUT_OF_STOCK");
  if (state.error) problems.unshift({ field: "email", message: refusal });
  return (
    <form action={action} noValidate key={state.tries} className="flex flex-col gap-8">
      {problems.length > 0 && (
        <>
          <ErrorSummary errors={problems} />
          <FocusOnMount />
          <p className="-mt-4 text-s text-encre-2">{t("saved")}</p>
        </>
      )}
      <Fieldset legend={t("contact")}>
        <TextInput {...field("email")} type="email" dir="ltr" inputMode="email" hint={t("emailHint")} />
        <TextInput {...field("name")} />
        <TextInput {...field("phone")} type="tel" dir="ltr" inputMode="tel" hint={t("phoneHint")} />
      </Fieldset>
      <Fieldset legend={t("address")}>
        <Select
          name="country"
          label={t("country")}
          hint={t("countryHint")}
          options={countries}
          autoComplete="country"
          defaultValue={state.values.country}
          error={message("country")}
        />
        <TextInput {...field("line1")} />
        <TextInput {...field("line2")} optional />
        <TextInput {...field("postalCode")} dir="ltr" width="s" optional={country === "MA"} />
        <TextInput {...field("city")} />
        <TextArea
          name="note"
          label={t("note")}
          optional
          maxLength={500}
          rows={3}
          defaultValue={state.values.note ?? ""}
        />
      </Fieldset>
      <Checkbox name="terms" label={t("terms")} defaultChecked={state.terms} error={message("terms")} />
      {isDemonstration && <Notice>{t("testCard")}</Notice>}
      <div className="flex flex-col gap-3">
        <SubmitButton size="l" block>
          {t("pay", { amount })}
        </SubmitButton>
        <p className="text-s text-encre-2">{t("payHint")}</p>
        {t("payArabic") && <p className="text-s text-encre-2">{t("payArabic")}</p>}
      </div>
    </form>
  );
}
