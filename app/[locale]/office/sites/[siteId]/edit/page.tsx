import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getOwnSite, siteKeepers } from "#features/sites/index.ts";
import { EditSiteView } from "#features/sites/ui/edit-site-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("edit"), robots: { index: false } };
}

export default async function EditSitePage({ params }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("site", siteId) ? await getOwnSite(await currentContext(), { siteId }) : null;
  if (!page?.ok) notFound();
  const today = dayInMorocco(now());
  return <EditSiteView site={page.value} chamberId={page.value.chamberId} today={today} locale={locale} />;
}
