import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { purchaseChoices } from "#features/purchases/index.ts";
import { NewPurchaseView } from "#features/purchases/ui/new-purchase-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "purchases.office" });
  return { title: t("new"), robots: { index: false } };
}

export default async function OfficeNewPurchasePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const asked = await searchParams;
  const chamberId = chamberAsked(actor, asked.chamber, "registrar", "manager");
  if (!chamberId) notFound();
  const found = await purchaseChoices(await currentContext(), { chamberId });
  if (!found.ok) notFound();
  return <NewPurchaseView choices={found.value} today={dayInMorocco(now())} locale={locale} />;
}
