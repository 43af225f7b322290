import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { type Messages, messages } from "#messages/index.ts";

type ClientMessagesProps = {
  locale: Locale;
  /** Catalogues that client components below translate from; each is sent to the browser. */
  namespaces?: readonly Exclude<keyof Messages, "common">[];
  children: ReactNode;
};

/** Sends only the named catalogues to the browser, and always the few words of the primitives. */
export function ClientMessages({ locale, namespaces = [], children }: ClientMessagesProps) {
  const catalogue = messages[locale];
  const sent = {
    common: { ui: catalogue.common.ui },
    ...Object.fromEntries(namespaces.map((namespace) => [namespace, catalogue[namespace]])),
  };
  return (
    <NextIntlClientProvider locale={locale} messages={sent} timeZone="Africa/Casablanca">
      {children}
    </NextIntlClientProvider>
  );
}
