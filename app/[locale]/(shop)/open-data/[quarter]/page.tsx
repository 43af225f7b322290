import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { reportMetadata } from "#features/steering/ui/open-metadata.ts";
import { readReport } from "#features/steering/ui/read-open.ts";
import { ReportView } from "#features/steering/ui/report-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; quarter: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { quarter, ...rest } = await params;
  return reportMetadata(localeOf(rest), quarter);
}

export default async function ReportPage({ params }: PageProps) {
  const { quarter, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  return <ReportView {...(await readReport(quarter))} locale={locale} />;
}
