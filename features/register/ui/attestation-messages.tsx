import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { messages } from "#messages/index.ts";

/** Sends the browser the words of the forms below, and no others of the catalogue. */
export function AttestationMessages({ locale, children }: { locale: Locale; children: ReactNode }) {
  const { common, errors, register } = messages[locale];
  const { title: _, ...attestation } = register.attestation;
  const sent = { common: { ui: common.ui }, errors, register: { attestation } };
  return (
    <NextIntlClientProvider locale={locale} messages={sent} timeZone="Africa/Casablanca">
      {children}
    </NextIntlClientProvider>
  );
}
