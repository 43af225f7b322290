import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { safePath, secondSteps } from "#features/identity/index.ts";
import { SecondStepPage } from "#features/identity/ui/second-step-page.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[]; do?: string | string[] }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "identity.factor" });
  return { title: t("prove.title"), robots: { index: false } };
}

export default async function SignInSecondStepPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { next, do: given } = await searchParams;
  const step = secondSteps.find((known) => known === given) ?? null;
  const wanted = safePath(typeof next === "string" ? next : null);
  return <SecondStepPage locale={locale} next={wanted} step={step} />;
}
