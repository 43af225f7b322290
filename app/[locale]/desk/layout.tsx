import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PrivateZone } from "#components/layout/private-zone.tsx";
import { DeskFrame } from "#features/desk/ui/desk-frame.tsx";
import { currentActor } from "#features/identity/index.ts";
import { localeOr } from "#lib/i18n/locales.ts";
import { grantsOf } from "#lib/kernel/actor.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the platform's desk. Whoever has no room there gets the page alone, which says so by itself. */
export default async function DeskLayout({ children, params }: LayoutProps) {
  const locale = localeOr((await params).locale);
  setRequestLocale(locale);
  const roles = grantsOf(await currentActor()).map(({ role }) => role);
  return (
    <PrivateZone locale={locale}>
      <DeskFrame roles={roles}>{children}</DeskFrame>
    </PrivateZone>
  );
}
