import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { certificateChoices, getCertificate } from "#features/quality/index.ts";
import { NewCertificateView } from "#features/quality/ui/new-certificate-view.tsx";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ artisan?: string; renews?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "quality.record" });
  return { title: t("title"), robots: { index: false } };
}

export default async function RecordCertificatePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("verifier", "manager");
  const { artisan: artisanId, renews } = await searchParams;
  const context = await currentContext();
  const found = isId("artisan", artisanId) ? await certificateChoices(context, { artisanId }) : null;
  if (!found?.ok) notFound();
  const old = isId("labelCertificate", renews)
    ? await getCertificate(context, { certificateId: renews })
    : null;
  const followed = old?.ok && old.value.artisanId === artisanId ? old.value : null;
  const today = dayInMorocco(now());
  return <NewCertificateView choices={found.value} renews={followed} {...{ today, locale }} />;
}
