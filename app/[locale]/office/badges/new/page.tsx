import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewBadgeView } from "#features/badges/ui/new-badge-view.tsx";
import { readNewBadge } from "#features/badges/ui/read-new-badge.ts";
import { requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "badges.new" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NewBadgePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("verifier", "manager");
  return <NewBadgeView page={await readNewBadge(actor, await searchParams)} locale={locale} />;
}
