import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { listAppeals } from "#features/appeals/index.ts";
import { AppealsView } from "#features/appeals/ui/appeals-view.tsx";
import { currentContext, requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "appeals" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationAppealsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const list = await listAppeals(await currentContext(), { chamberId: null });
  if (!list.ok) notFound();
  return <AppealsView list={list.value} zone="federation" done={(await searchParams).done} locale={locale} />;
}
