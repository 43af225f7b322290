import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { coverCounts } from "#features/cover/index.ts";
import { CountsView } from "#features/cover/ui/counts-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "cover.counts" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CoverCountsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("ministry", "federation");
  const counts = await coverCounts(await currentContext(), {});
  if (!counts.ok) notFound();
  return <CountsView counts={counts.value} locale={locale} />;
}
