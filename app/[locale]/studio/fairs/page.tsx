import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listStudioFairs } from "#features/fairs/index.ts";
import { StudioFairs } from "#features/fairs/ui/studio-fairs.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioFairsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const fairs = await listStudioFairs(await currentContext(), { artisanId });
  if (!fairs.ok) notFound();
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/fairs" locale={locale} />
      <StudioFairs fairs={fairs.value} artisanId={artisanId} locale={locale} />
    </>
  );
}
