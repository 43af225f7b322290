import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { callChoices, equipmentKeepers } from "#features/equipment/index.ts";
import { NewCall } from "#features/equipment/ui/office-calls.tsx";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("new"), robots: { index: false } };
}

export default async function NewEquipmentPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const actor = await requireActor(...equipmentKeepers);
  const chamberId = chamberAsked(actor, chamber, ...equipmentKeepers) ?? notFound();
  const choices = await callChoices(await currentContext(), { chamberId });
  if (!choices.ok) notFound();
  const today = dayInMorocco(now());
  return <NewCall {...{ chamberId, today, locale }} choices={choices.value} />;
}
