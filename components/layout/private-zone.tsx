import type { ReactNode } from "react";
import { ClientMessages } from "#components/layout/client-messages.tsx";
import { SoftNavigation } from "#components/layout/soft-navigation.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

/** What client components of a zone need: the few words of the primitives, and links that load no new document. */
export function PrivateZone({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <ClientMessages locale={locale}>
      <SoftNavigation />
      {children}
    </ClientMessages>
  );
}
