import { setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PrivateZone } from "#components/layout/private-zone.tsx";
import { localeOr } from "#lib/i18n/locales.ts";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

/** The frame of pages that are made for one person. */
export default async function NewsletterLayout({ children, params }: LayoutProps) {
  const locale = localeOr((await params).locale);
  setRequestLocale(locale);
  return <PrivateZone locale={locale}>{children}</PrivateZone>;
}
