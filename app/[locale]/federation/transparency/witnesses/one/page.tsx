import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor, stepUpPath } from "#features/identity/index.ts";
import { getWitnesses } from "#features/provenance/index.ts";
import { keySentences } from "#features/provenance/ui/key-sentences.ts";
import { WitnessView } from "#features/provenance/ui/witness-view.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isSteppedUp } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ name?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.witness" });
  return { title: t("title"), robots: { index: false } };
}

export default async function WitnessPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("federation");
  const { name = "" } = await searchParams;
  const witness = (await getWitnesses({})).find((one) => one.name === name);
  if (!witness) notFound();
  if (!isSteppedUp(actor, now())) {
    const here = `/${locale}/federation/transparency/witnesses/one?name=${encodeURIComponent(name)}`;
    redirect(stepUpPath(locale, here));
  }
  return <WitnessView witness={witness} sentences={await keySentences(locale)} locale={locale} />;
}
