"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorSummary } from "#components/ui/error-summary.tsx";
import { FocusOnMount } from "#components/ui/focus-on-mount.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { startCheckoutAction } from "#features/checkout/actions.ts";
import { type CheckoutFormState, formFields } from "#features/checkout/form-state.ts";
import type { QuoteView } from "#features/checkout/ui/quote-view.ts";
import { AddressSection } from "#features/checkout/ui/sections/address-section.tsx";
import { ContactSection } from "#features/checkout/ui/sections/contact-section.tsx";
import { CustomsSection } from "#features/checkout/ui/sections/customs-section.tsx";
import { DeliverySection } from "#features/checkout/ui/sections/delivery-section.tsx";
import { DestinationSection } from "#features/checkout/ui/sections/destination-section.tsx";
import { FundSection } from "#features/checkout/ui/sections/fund-section.tsx";
import { PaymentSection } from "#features/checkout/ui/sections/payment-section.tsx";
import { Summary } from "#features/checkout/ui/sections/summary.tsx";
import { WordsSection } from "#features/checkout/ui/sections/words-section.tsx";
import { useRequote } from "#features/checkout/ui/use-requote.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type CheckoutFormProps = {
  locale: Locale;
  email: string;
  countries: readonly SelectOption[];
  currencies: readonly SelectOption[];
  /** Names of provinces and prefectures, offered while a town in Morocco is typed. */
  towns: readonly string[];
  quote: QuoteView;
  isSignedIn: boolean;
  isDemonstration: boolean;
};

/**
 * One form in one column: where it goes, who gets it, how it travels, how it is paid; what it costs beside it. A button prices it
 * anew without losing a word; all of it works before any script.
 */
export function CheckoutForm(props: CheckoutFormProps) {
  const { locale, email, countries, currencies, towns, isSignedIn, isDemonstration } = props;
  const t = useTranslations("checkout");
  const errors = useTranslations("errors");
  const { country, currency, service } = props.quote;
  const [state, action] = useActionState<CheckoutFormState, FormData>(startCheckoutAction, {
    ...{ locale, tries: 0, values: { country, currency, service, email }, terms: false },
    ...{ fields: {}, error: null, quote: null },
  });
  const quote = state.quote ?? props.quote;
  const requote = useRequote(state.tries);
  const say = (name: keyof CheckoutFormState["fields"]) => {
    const code = state.fields[name];
    if (!code) return undefined;
    const field = name === "terms" ? "" : t(`labels.${name}`);
    const { least = "", most = "" } = quote.gift ?? {};
    return t(`fields.${code}`, { field, least, most });
  };
  const problems = ([...formFields, "terms"] as const).flatMap((field) => {
    const message = say(field);
    return message ? [{ field, message }] : [];
  });
  // What one piece's page says of it does not say which of the basket's it is.
  const refusal = (code: string) =>
    code === "NOT_FOR_SALE" ? t("notForSale") : errors(code as "OUT_OF_STOCK");
  if (state.error) problems.unshift({ field: "email", message: refusal(state.error) });
  const part = { values: state.values, say, quote };
  return (
    <form
      action={action}
      noValidate
      key={state.tries}
      ref={requote.form}
      onChange={requote.onChange}
      className="grid items-start gap-10 lg:grid-cols-[1fr_22rem] lg:gap-16"
    >
      <div className="flex min-w-0 flex-col gap-10">
        {problems.length > 0 && (
          <div>
            <ErrorSummary errors={problems} />
            <FocusOnMount />
            <p className="mt-2 text-s text-encre-2">{t("saved")}</p>
          </div>
        )}
        <DestinationSection {...part} countries={countries} currencies={currencies} />
        <ContactSection {...part} isSignedIn={isSignedIn} />
        <AddressSection {...part} towns={towns} />
        <DeliverySection {...part} />
        <CustomsSection {...part} />
        <WordsSection {...part} />
        <FundSection {...part} />
        <PaymentSection {...part} />
      </div>
      <div className="flex flex-col gap-6 lg:sticky lg:top-6">
        <Summary quote={quote} />
        <input type="hidden" name="seen" value={quote.seen} />
        <Checkbox name="terms" label={t("terms")} defaultChecked={state.terms} error={say("terms")} />
        {isDemonstration && <Notice>{t("testCard")}</Notice>}
        <div className="flex flex-col gap-3">
          <SubmitButton size="l" block>
            {t("pay", { amount: quote.total })}
          </SubmitButton>
          <p className="text-s text-encre-2">{t("payHint")}</p>
          {t("payArabic") && <p className="text-s text-encre-2">{t("payArabic")}</p>}
        </div>
      </div>
    </form>
  );
}
