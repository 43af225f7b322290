import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { equipmentKeepers, listFollowUps } from "#features/equipment/index.ts";
import { OfficeLooks } from "#features/equipment/ui/office-looks.tsx";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.office" });
  return { title: t("looks"), robots: { index: false } };
}

export default async function OfficeLooksPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { chamber } = await searchParams;
  const actor = await requireActor(...equipmentKeepers);
  const chamberId = chamberAsked(actor, chamber, ...equipmentKeepers) ?? notFound();
  const rows = await listFollowUps(await currentContext(), { chamberId });
  if (!rows.ok) notFound();
  return <OfficeLooks rows={rows.value} locale={locale} />;
}
