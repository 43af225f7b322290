import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { keepsTraining, listProgrammes } from "#features/training/index.ts";
import { OfficeTraining } from "#features/training/ui/office-training.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeTrainingPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const chamberId = chamberAsked(actor, (await searchParams).chamber);
  const programmes = chamberId ? await listProgrammes(await currentContext(), { chamberId }) : null;
  if (!chamberId || !programmes?.ok) notFound();
  const mayKeep = keepsTraining(actor, { chamberId }) === "allow";
  return <OfficeTraining programmes={programmes.value} {...{ chamberId, mayKeep, locale }} />;
}
