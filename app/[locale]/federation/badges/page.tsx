import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { badgeTotals } from "#features/badges/index.ts";
import { BadgeTotalsView } from "#features/badges/ui/totals-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "badges.totals" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationBadgesPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "ministry");
  const totals = unwrap(await badgeTotals(await currentContext(), {}));
  return <BadgeTotalsView totals={totals} locale={locale} />;
}
