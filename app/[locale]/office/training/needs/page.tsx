import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { getNeeds } from "#features/training/index.ts";
import { NeedsView } from "#features/training/ui/needs-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.needs" });
  return { title: t("title"), robots: { index: false } };
}

export default async function TrainingNeedsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const chamberId = chamberAsked(actor, (await searchParams).chamber);
  const needs = chamberId ? await getNeeds(await currentContext(), { chamberId }) : null;
  if (!needs?.ok) notFound();
  return <NeedsView needs={needs.value} locale={locale} />;
}
