import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { workshopReach } from "#features/reach/index.ts";
import { ReachView } from "#features/reach/ui/reach-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reach" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioVisitsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = artisanIdsOf(await requireActor("artisan"));
  if (!artisanId) notFound();
  const reach = unwrap(await workshopReach(await currentContext(), { artisanId }));
  return <ReachView reach={reach} desk="studio" done={(await searchParams).done} locale={locale} />;
}
