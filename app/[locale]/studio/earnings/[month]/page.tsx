import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myStatement } from "#features/ledger/index.ts";
import { StatementView } from "#features/ledger/ui/statement-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; month: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale, month } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.statement" });
  return { title: t("title", { month }), robots: { index: false } };
}

export default async function StatementPage({ params }: PageProps) {
  const { locale, month } = await params;
  setRequestLocale(locale);
  const [artisanId] = artisanIdsOf(await requireActor("artisan"));
  const read = artisanId ? await myStatement(await currentContext(), { artisanId, month }) : null;
  if (!read?.ok) notFound();
  return <StatementView statement={read.value} locale={locale} />;
}
