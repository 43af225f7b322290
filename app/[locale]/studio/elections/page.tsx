import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ElectionsView } from "#features/elections/ui/election-list.tsx";
import { readMine } from "#features/elections/ui/read-elections.ts";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "elections" });
  return { title: t("title"), robots: { index: false } };
}

export default async function StudioElectionsPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const elections = await readMine(await currentContext());
  return <ElectionsView elections={elections} zone="studio" locale={locale} />;
}
