import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { getCertificate } from "#features/quality/index.ts";
import { CertificateView } from "#features/quality/ui/certificate-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; certificateId: string }>;
  searchParams: Promise<{ act?: string; done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.file" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficeCertificatePage({ params, searchParams }: PageProps) {
  const { locale, certificateId } = await params;
  setRequestLocale(locale);
  await requireActor("registrar", "verifier", "manager");
  const context = await currentContext();
  const found = isId("labelCertificate", certificateId)
    ? await getCertificate(context, { certificateId })
    : null;
  if (!found?.ok) notFound();
  const { act = null, ...said } = await searchParams;
  return <CertificateView certificate={found.value} {...{ act, said, locale }} />;
}
