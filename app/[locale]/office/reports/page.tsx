import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listReports } from "#features/reports/index.ts";
import { ReportsView } from "#features/reports/ui/reports-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "reports.list" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeReportsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("verifier", "curator", "manager");
  const { chamber } = await searchParams;
  const [own] = chamberIdsOf(actor, "verifier", "curator", "manager");
  const chamberId = isId("chamber", chamber) ? chamber : own;
  if (!chamberId) notFound();
  const list = await listReports(await currentContext(), { chamberId });
  if (!list.ok) notFound();
  return <ReportsView list={list.value} locale={locale} />;
}
