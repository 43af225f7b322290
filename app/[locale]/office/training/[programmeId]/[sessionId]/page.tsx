import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getSession, keepsTraining, signsTraining } from "#features/training/index.ts";
import { OfficeSession } from "#features/training/ui/office-session.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; sessionId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "training.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeSessionPage({ params, searchParams }: PageProps) {
  const { locale, sessionId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const read = isId("trainingSession", sessionId)
    ? await getSession(await currentContext(), { sessionId })
    : null;
  if (!read?.ok) notFound();
  const { done, problem } = await searchParams;
  const mayKeep = keepsTraining(actor, read.value) === "allow";
  const mayCertify = signsTraining(actor, read.value);
  const today = dayInMorocco(now());
  return <OfficeSession session={read.value} {...{ mayKeep, mayCertify, today, done, problem, locale }} />;
}
