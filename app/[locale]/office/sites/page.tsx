import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listOwnSites, siteKeepers } from "#features/sites/index.ts";
import { OfficeSites } from "#features/sites/ui/office-sites.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeSitesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const chamberId = chamberAsked(await requireActor("registrar", "manager"), chamber, ...siteKeepers);
  if (!chamberId) notFound();
  const sites = await listOwnSites(await currentContext(), { chamberId });
  if (!sites.ok) notFound();
  return <OfficeSites sites={sites.value} chamberId={chamberId} locale={locale} />;
}
