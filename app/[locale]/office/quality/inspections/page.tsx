import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listInspections, qualityReaders } from "#features/quality/index.ts";
import { InspectionsView } from "#features/quality/ui/inspections-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.office" });
  return { title: t("tabs.inspections"), robots: { index: false } };
}

export default async function OfficeInspectionsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const chamberId = chamberAsked(actor, (await searchParams).chamber, ...qualityReaders);
  const found = chamberId ? await listInspections(await currentContext(), { chamberId }) : null;
  if (!chamberId || !found?.ok) notFound();
  const today = dayInMorocco(now());
  return <InspectionsView inspections={found.value} said={{}} {...{ chamberId, today, locale }} />;
}
