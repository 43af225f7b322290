import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { listIssuers } from "#features/provenance/index.ts";
import { IssuersView } from "#features/provenance/ui/issuers-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "provenance.issuers" });
  return { title: t("title"), robots: { index: false } };
}

export default async function FederationKeysPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const issuers = await listIssuers(await currentContext(), {});
  if (!issuers.ok) notFound();
  return <IssuersView issuers={issuers.value} locale={locale} />;
}
