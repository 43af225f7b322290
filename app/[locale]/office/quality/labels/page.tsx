import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { chamberAsked, currentContext, requireActor } from "#features/identity/index.ts";
import { certificateTabs, listCertificates, qualityReaders } from "#features/quality/index.ts";
import { CertificatesView } from "#features/quality/ui/certificates-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ chamber?: string | string[]; tab?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.office" });
  return { title: t("tabs.labels"), robots: { index: false } };
}

export default async function OfficeCertificatesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const { chamber, tab: asked } = await searchParams;
  const chamberId = chamberAsked(actor, chamber, ...qualityReaders);
  const found = chamberId ? await listCertificates(await currentContext(), { chamberId }) : null;
  if (!found?.ok) notFound();
  // What waits for a second officer is shown first, while there is something.
  const usual = found.value.to_confirm.length > 0 ? "to_confirm" : "in_force";
  const tab = certificateTabs.find((known) => known === asked) ?? usual;
  return <CertificatesView lists={found.value} said={{}} {...{ tab, locale }} />;
}
