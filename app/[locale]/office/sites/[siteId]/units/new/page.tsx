import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getOwnSite, siteKeepers } from "#features/sites/index.ts";
import { NewUnitView } from "#features/sites/ui/new-unit-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; siteId: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.office" });
  return { title: t("addUnit"), robots: { index: false } };
}

export default async function NewUnitPage({ params }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("site", siteId) ? await getOwnSite(await currentContext(), { siteId }) : null;
  if (!page?.ok) notFound();
  return <NewUnitView site={page.value} locale={locale} />;
}
