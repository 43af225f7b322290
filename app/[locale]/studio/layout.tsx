import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { currentActor } from "#features/identity/index.ts";
import { StudioNav } from "#features/register/ui/studio-nav.tsx";
import { isLocale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the studio. Whoever has no workshop gets the page alone, which says so by itself. */
export default async function StudioLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (isLocale(locale)) setRequestLocale(locale);
  const isMaker = hasRole(await currentActor(), "artisan");
  return (
    <>
      {isMaker && <StudioNav />}
      {children}
    </>
  );
}
