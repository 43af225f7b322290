import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#features/identity/index.ts";
import { AttestationPage } from "#features/register/ui/attestation-view.tsx";
import { readAttestation } from "#features/register/ui/read-attestation.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale; subjectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "register.attestation" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CheckNumberPage({ params, searchParams }: PageProps) {
  const { locale, subjectId } = await params;
  setRequestLocale(locale);
  const actor = await requireActor("registrar", "verifier", "manager");
  const page = await readAttestation(subjectId, await searchParams, locale, actor);
  return <AttestationPage {...page} locale={locale} />;
}
