import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getProgramme, keepsTraining } from "#features/training/index.ts";
import { OfficeProgramme } from "#features/training/ui/office-programme.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; programmeId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeProgrammePage({ params, searchParams }: PageProps) {
  const { locale, programmeId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const read = isId("trainingProgramme", programmeId)
    ? await getProgramme(await currentContext(), { programmeId })
    : null;
  if (!read?.ok) notFound();
  const { done, problem } = await searchParams;
  const mayKeep = keepsTraining(actor, read.value) === "allow";
  return <OfficeProgramme programme={read.value} {...{ mayKeep, done, problem, locale }} />;
}
