import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { myEarnings } from "#features/ledger/index.ts";
import { EarningsView } from "#features/ledger/ui/earnings-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "ledger.earnings" });
  return { title: t("title"), robots: { index: false } };
}

export default async function EarningsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [artisanId] = artisanIdsOf(await requireActor("artisan"));
  if (!artisanId) notFound();
  const earnings = unwrap(await myEarnings(await currentContext(), { artisanId }));
  return <EarningsView earnings={earnings} locale={locale} />;
}
