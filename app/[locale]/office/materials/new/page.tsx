import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listLots } from "#features/materials/index.ts";
import { NewLotView } from "#features/materials/ui/new-lot-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "materials.office" });
  return { title: t("newLot"), robots: { index: false } };
}

export default async function OfficeNewLotPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const chamberId = chamberAsked(actor, asked.chamber, "registrar", "verifier", "manager");
  if (!chamberId) notFound();
  const found = await listLots(await currentContext(), { chamberId, state: null });
  if (!found.ok) notFound();
  return <NewLotView page={found.value} today={dayInMorocco(now())} locale={locale} />;
}
