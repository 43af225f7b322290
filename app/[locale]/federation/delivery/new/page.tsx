import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#features/identity/index.ts";
import { NewTariffView } from "#features/shipping/ui/new-tariff-view.tsx";
import { readNewTariff, type Search } from "#features/shipping/ui/read-new-tariff.ts";
import { sentencesIn } from "#features/shipping/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "shipping.delivery" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewTariffPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const page = await readNewTariff(await searchParams);
  return <NewTariffView {...page} sentences={await sentencesIn(locale)} locale={locale} />;
}
