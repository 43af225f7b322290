import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readRecordPreview } from "#features/labels/ui/read-records.ts";
import { RecordView } from "#features/labels/ui/record-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; pieceId: string }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "labels.records" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeRecordPage({ params, searchParams }: PageProps) {
  const { locale, pieceId } = await params;
  setRequestLocale(locale);
  const preview = await readRecordPreview(pieceId);
  return <RecordView preview={preview} outcome={await searchParams} locale={locale} />;
}
