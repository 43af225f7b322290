import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listAsked, listFloors } from "#features/promotions/index.ts";
import { StudioPromotions } from "#features/promotions/ui/studio-promotions.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "promotions.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioPromotionsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const context = await currentContext();
  const asked = await listAsked(context, {});
  const floors = await listFloors(context, {});
  if (!asked.ok || !floors.ok) notFound();
  const { done } = await searchParams;
  const said = typeof done === "string" ? done : null;
  return <StudioPromotions asked={asked.value} floors={floors.value} done={said} locale={locale} />;
}
