import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor, workshopAsked } from "#features/identity/index.ts";
import { myStatement } from "#features/ledger/index.ts";
import { StatementView } from "#features/ledger/ui/statement-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; month: string }>;
  searchParams: Promise<{ workshop?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, month } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.statement" });
  return { title: t("title", { month }), robots: { index: false } };
}

export default async function StatementPage({ params, searchParams }: PageProps) {
  const { locale, month } = await params;
  setRequestLocale(locale);
  const artisanId = workshopAsked(await requireActor("artisan"), (await searchParams).workshop);
  if (!artisanId) notFound();
  const read = await myStatement(await currentContext(), { artisanId, month });
  if (!read.ok) notFound();
  return <StatementView of={artisanId} statement={read.value} locale={locale} />;
}
