import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getWorkshop } from "#features/quality/index.ts";
import { StudioQuality } from "#features/quality/ui/workshop-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.studio" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioQualityPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = artisanIdsOf(await requireActor("artisan"));
  const found = artisanId ? await getWorkshop(await currentContext(), { artisanId }) : null;
  if (!found?.ok) notFound();
  return <StudioQuality workshop={found.value} today={dayInMorocco(now())} said={{}} locale={locale} />;
}
