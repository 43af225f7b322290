import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PrivateZone } from "#components/layout/private-zone.tsx";
import { currentActor } from "#features/identity/index.ts";
import { StudioFrame } from "#features/register/ui/studio-frame.tsx";
import { localeOr } from "#lib/i18n/locales.ts";
import { grantsOf, heldIdsOf } from "#lib/kernel/actor.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of the studio. Whoever has no workshop gets the page alone, which says so by itself. */
export default async function StudioLayout({ children, params }: LayoutProps) {
  const locale = localeOr((await params).locale);
  setRequestLocale(locale);
  const actor = await currentActor();
  const roles = grantsOf(actor).map(({ role }) => role);
  const isInside = roles.some((role) => role === "artisan" || role === "maker" || role === "packer");
  return (
    <PrivateZone locale={locale}>
      {isInside ? (
        <StudioFrame roles={roles} isHolder={heldIdsOf(actor).length > 0}>
          {children}
        </StudioFrame>
      ) : (
        children
      )}
    </PrivateZone>
  );
}
