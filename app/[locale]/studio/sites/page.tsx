import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import { studioSites } from "#features/sites/index.ts";
import { StudioSites } from "#features/sites/ui/studio-sites.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ workshop?: string; done?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sites.studio" });
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function StudioSitesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { workshop, done, problem } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop) ?? notFound();
  const page = await studioSites(await currentContext(), { artisanId });
  if (!page.ok) notFound();
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/sites" locale={locale} />
      <StudioSites page={page.value} done={one(done)} problem={one(problem)} locale={locale} />
    </>
  );
}
