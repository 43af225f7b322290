import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { myBadges } from "#features/badges/index.ts";
import { OwnBadgesView } from "#features/badges/ui/own-badges-view.tsx";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "badges.mine" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioBadgesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const artisanId = workshopAsked(await requireActor("artisan"), (await searchParams).workshop);
  if (!artisanId) notFound();
  const badges = unwrap(await myBadges(await currentContext(), { artisanId }));
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/badges" locale={locale} />
      <OwnBadgesView badges={badges} locale={locale} />
    </>
  );
}
