import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { equipmentKeepers, listOwnCalls } from "#features/equipment/index.ts";
import { OfficeCalls } from "#features/equipment/ui/office-calls.tsx";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeEquipmentPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const actor = await requireActor("registrar", "manager");
  const chamberId = chamberAsked(actor, chamber, ...equipmentKeepers) ?? notFound();
  const calls = await listOwnCalls(await currentContext(), { chamberId });
  if (!calls.ok) notFound();
  return <OfficeCalls calls={calls.value} chamberId={chamberId} locale={locale} />;
}
