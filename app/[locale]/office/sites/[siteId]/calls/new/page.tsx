import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getOwnSite, siteKeepers } from "#features/sites/index.ts";
import { NewCallView } from "#features/sites/ui/new-call-view.tsx";
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
  return { title: t("newCall"), robots: { index: false } };
}

export default async function NewCallPage({ params }: PageProps) {
  const { locale, siteId } = await params;
  setRequestLocale(locale);
  await requireActor(...siteKeepers);
  const page = isId("site", siteId) ? await getOwnSite(await currentContext(), { siteId }) : null;
  if (!page?.ok) notFound();
  return <NewCallView site={page.value} today={dayInMorocco(now())} locale={locale} />;
}
