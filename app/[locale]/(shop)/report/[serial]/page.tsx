import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readReportNumber, reportablePiece, serialInput } from "#features/reports/index.ts";
import { ReportPage } from "#features/reports/ui/report-page.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; serial: string }>;
  searchParams: Promise<{ filed?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports" });
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportPiecePage({ params, searchParams }: PageProps) {
  const { locale, ...rest } = await params;
  setRequestLocale(locale);
  const asked = serialInput.safeParse(rest);
  const piece = asked.success ? await reportablePiece({ ...asked.data, locale }) : null;
  if (!piece) notFound();
  const { filed } = await searchParams;
  const number = readReportNumber(typeof filed === "string" ? filed : undefined);
  return <ReportPage piece={piece} filed={number} locale={locale} />;
}
