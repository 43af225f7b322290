import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor, stepUpPath } from "#features/identity/index.ts";
import { keySentences } from "#features/provenance/ui/key-sentences.ts";
import { NewWitnessView } from "#features/provenance/ui/new-witness-view.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.witness" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewWitnessPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation");
  // Asked before the form, so that nothing typed is lost on the way.
  if (!isSteppedUp(actor, now()))
    redirect(stepUpPath(locale, `/${locale}/federation/transparency/witnesses/new`));
  return <NewWitnessView sentences={await keySentences(locale)} locale={locale} />;
}
