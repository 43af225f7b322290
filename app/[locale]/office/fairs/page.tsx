import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { fairKeepers, listOwnFairs } from "#features/fairs/index.ts";
import { OfficeFairs } from "#features/fairs/ui/office-fairs.tsx";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "fairs.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeFairsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("curator", "manager", "verifier");
  const { chamber } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, "curator", "manager", "verifier");
  if (!chamberId) notFound();
  const fairs = await listOwnFairs(await currentContext(), { chamberId });
  if (!fairs.ok) notFound();
  const mayKeep = chamberIdsOf(actor, ...fairKeepers).includes(chamberId);
  return <OfficeFairs fairs={fairs.value} zone="office" {...{ chamberId, mayKeep, locale }} />;
}
