import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listChambersReturns } from "#features/refunds/index.ts";
import { ReturnsView } from "#features/refunds/ui/returns-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ chamber?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function OfficeReturnsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor, "registrar", "manager")[0];
  if (!chamberId) notFound();
  const returns = await listChambersReturns(await currentContext(), { chamberId });
  if (!returns.ok) notFound();
  return <ReturnsView returns={returns.value} desk="office" locale={locale} />;
}
