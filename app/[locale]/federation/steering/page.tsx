import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { nationalSteering } from "#features/steering/index.ts";
import { NationalView } from "#features/steering/ui/national-view.tsx";
import { readAsked, type SearchParams } from "#features/steering/ui/read-asked.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { hasRole } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "steering.federation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationSteeringPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation", "ministry", "mda");
  const { year, indicator, measure, came } = await readAsked(searchParams);
  const read = await nationalSteering(await currentContext(), { indicator, year });
  if (!read.ok) notFound();
  const judges = hasRole(actor, "federation");
  return <NationalView steering={read.value} {...{ measure, judges, came, locale }} />;
}
