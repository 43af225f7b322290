import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { officeSummary } from "#features/chambers/index.ts";
import { OfficeView } from "#features/chambers/ui/office-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import { chamberIdsOf } from "#lib/kernel/actor.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "office" });
  return { title: t("eyebrow"), robots: { index: false } };
}

export default async function OfficePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "curator", "manager");
  const { chamber } = await searchParams;
  const chamberId = isId("chamber", chamber) ? chamber : chamberIdsOf(actor)[0];
  if (!chamberId) notFound();
  const office = await officeSummary(await currentContext(), { chamberId });
  if (!office.ok) notFound();
  return <OfficeView office={office.value} locale={locale} />;
}
