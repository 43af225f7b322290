import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listMaterials } from "#features/materials/index.ts";
import { KindsView } from "#features/materials/ui/kinds-view.tsx";
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
  return { title: t("title"), robots: { index: false } };
}

const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function OfficeMaterialsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const asked = await searchParams;
  const chamberId = chamberAsked(actor, asked.chamber, "registrar", "verifier", "manager");
  if (!chamberId) notFound();
  const found = await listMaterials(await currentContext(), { chamberId });
  if (!found.ok) notFound();
  return <KindsView page={found.value} done={one(asked.done)} today={dayInMorocco(now())} locale={locale} />;
}
