import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PrivateZone } from "#components/layout/private-zone.tsx";
import { myChambers } from "#features/chambers/index.ts";
import { OfficeFrame } from "#features/chambers/ui/office-frame.tsx";
import { currentContext } from "#features/identity/index.ts";
import { localeOr } from "#lib/i18n/locales.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the office. Whoever has none gets the page alone, which says so by itself. */
export default async function OfficeLayout({ children, params }: LayoutProps) {
  const locale = localeOr((await params).locale);
  setRequestLocale(locale);
  const mine = await myChambers(await currentContext(), {});
  return (
    <PrivateZone locale={locale}>
      <OfficeFrame places={mine.ok ? mine.value : []} locale={locale}>
        {children}
      </OfficeFrame>
    </PrivateZone>
  );
}
