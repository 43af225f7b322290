import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readReadings } from "#features/endangered/ui/read-readings.ts";
import { ReadingsView } from "#features/endangered/ui/readings-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "endangered.readings" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioReadingsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const readings = await readReadings(await currentContext());
  const { done } = await searchParams;
  return <ReadingsView readings={readings} zone="studio" done={done} locale={locale} />;
}
