import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { myEarnings } from "#features/ledger/index.ts";
import { EarningsView } from "#features/ledger/ui/earnings-view.tsx";
import { WorkshopChoice } from "#features/register/ui/workshop-choice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ workshop?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.earnings" });
  return { title: t("title"), robots: { index: false } };
}

export default async function EarningsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const artisanId = workshopAsked(await requireActor("artisan"), (await searchParams).workshop);
  if (!artisanId) notFound();
  const earnings = unwrap(await myEarnings(await currentContext(), { artisanId }));
  return (
    <>
      <WorkshopChoice of={artisanId} path="/studio/earnings" locale={locale} />
      <EarningsView of={artisanId} earnings={earnings} locale={locale} />
    </>
  );
}
