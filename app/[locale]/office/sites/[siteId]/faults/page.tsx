import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { faultsOfSite, getOwnSite, siteKeepers } from "#features/sites/index.ts";
import { OfficeFaults } from "#features/sites/ui/office-faults.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string }>;
  searchParams: Promise<{ fault?: string | string[]; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("faultsTitle"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeFaultsPage({ params, searchParams }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  if (!isId("site", siteId)) notFound();
  const context = await currentContext();
  const [page, site] = [await faultsOfSite(context, { siteId }), await getOwnSite(context, { siteId })];
  if (!page.ok || !site.ok) notFound();
  const { fault, done, problem } = await searchParams;
  const said = { chosen: one(fault), done: one(done), problem: one(problem) };
  return <OfficeFaults {...page.value} units={site.value.units} {...said} locale={locale} />;
}
