import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { studioEquipment } from "#features/equipment/index.ts";
import { StudioEquipment } from "#features/equipment/ui/studio-equipment.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "equipment.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioEquipmentPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const page = await studioEquipment(await currentContext(), { artisanId });
  if (!page.ok) notFound();
  return <StudioEquipment page={page.value} locale={locale} />;
}
