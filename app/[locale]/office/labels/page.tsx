import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ChooseLabelsView } from "#features/labels/ui/choose-view.tsx";
import { readLabels } from "#features/labels/ui/read-labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "labels.choose" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeLabelsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const asked = await searchParams;
  const found = await readLabels("office", asked);
  const problem = typeof asked.problem === "string" ? asked.problem : undefined;
  const common = { zone: "office", allChosen: asked.chosen === "all", problem, locale } as const;
  return <ChooseLabelsView {...found} {...common} />;
}
