import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { myBank } from "#features/payouts/index.ts";
import { BankView, bankDone } from "#features/payouts/ui/bank-view.tsx";
import { sentencesIn } from "#features/payouts/ui/sentences.ts";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import { now } from "#lib/clock.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; workshop?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "payouts.bank" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BankPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { done, workshop } = await searchParams;
  const artisanId = workshopAsked(await requireActor("artisan"), workshop);
  if (!artisanId) notFound();
  const bank = unwrap(await myBank(await currentContext(), { artisanId }));
  const told = bankDone.find((known) => known === done) ?? null;
  const sentences = await sentencesIn(locale);
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/bank" locale={locale} />
      <BankView {...{ artisanId, bank, sentences, locale }} done={told} now={now()} />
    </>
  );
}
