import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { workshopReach } from "#features/reach/index.ts";
import { ReachView } from "#features/reach/ui/reach-view.tsx";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reach" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioVisitsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop, done } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop);
  if (!artisanId) notFound();
  const reach = unwrap(await workshopReach(await currentContext(), { artisanId }));
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/visits" locale={locale} />
      <ReachView reach={reach} desk="studio" of={artisanId} done={done} locale={locale} />
    </>
  );
}
