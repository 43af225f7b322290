import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { FederationFrame } from "#features/chambers/ui/federation-frame.tsx";
import { currentActor } from "#features/identity/index.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { grantsOf } from "#lib/kernel/actor.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the federation. Whoever has no room there gets the page alone, which says so by itself. */
export default async function FederationLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (isLocale(locale)) setRequestLocale(locale);
  const roles = grantsOf(await currentActor()).map(({ role }) => role);
  return <FederationFrame roles={roles}>{children}</FederationFrame>;
}
