import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { listWorkshops, qualityReaders } from "#features/quality/index.ts";
import { NeedsView } from "#features/quality/ui/needs-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[]; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.office" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeQualityPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { chamber, problem } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, ...qualityReaders);
  const found = chamberId ? await listWorkshops(await currentContext(), { chamberId }) : null;
  if (!chamberId || !found?.ok) notFound();
  return <NeedsView workshops={found.value} said={{ problem }} {...{ chamberId, locale }} />;
}
