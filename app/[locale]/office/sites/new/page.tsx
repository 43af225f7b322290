import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, requireActor } from "#features/identity/index.ts";
import { siteKeepers } from "#features/sites/index.ts";
import { EditSiteView } from "#features/sites/ui/edit-site-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("new"), robots: { index: false } };
}

export default async function NewSitePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const chamberId = chamberAsked(await requireActor(...siteKeepers), chamber, ...siteKeepers);
  return <EditSiteView site={null} chamberId={chamberId} today={dayInMorocco(now())} locale={locale} />;
}
