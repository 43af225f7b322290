import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readRecords } from "#features/labels/ui/read-records.ts";
import { RecordsView } from "#features/labels/ui/records-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "labels.records" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeRecordsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <RecordsView {...(await readRecords(await searchParams))} locale={locale} />;
}
