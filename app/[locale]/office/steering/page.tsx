import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { chamberSteering } from "#features/steering/index.ts";
import { ChamberView } from "#features/steering/ui/chamber-view.tsx";
import { readAsked, type SearchParams } from "#features/steering/ui/read-asked.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "steering.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeSteeringPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("manager");
  const { chamber, year, indicator, came, kept } = await readAsked(searchParams);
  const chamberId = chamberAsked(actor, chamber, "manager");
  if (!chamberId) notFound();
  const read = await chamberSteering(await currentContext(), { chamberId, year });
  if (!read.ok) notFound();
  return <ChamberView steering={read.value} zone="office" mayKeep {...{ indicator, came, kept, locale }} />;
}
