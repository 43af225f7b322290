import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getReport } from "#features/reports/index.ts";
import { ReportView } from "#features/reports/ui/report-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; reportId: string }>;
  searchParams: Promise<{ answer?: string; done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports.list" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeReportPage({ params, searchParams }: PageProps) {
  const { locale, reportId } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "curator", "manager");
  if (!isId("pieceReport", reportId)) notFound();
  const report = await getReport(await currentContext(), { reportId });
  if (!report.ok) notFound();
  const { answer, done } = await searchParams;
  const chosen = answer === "upheld" || answer === "dismissed" ? answer : null;
  return <ReportView report={report.value} answer={chosen} done={done === "1"} locale={locale} />;
}
