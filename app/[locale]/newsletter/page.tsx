import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NewsletterView } from "#features/newsletter/ui/newsletter-view.tsx";
import { newsletterSentences } from "#features/newsletter/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ done?: string; problem?: string }>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "newsletter" });
  return { title: t("title"), robots: { index: false } };
}

export default async function NewsletterPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const { done, problem } = await searchParams;
  const sentences = await newsletterSentences(locale);
  return <NewsletterView {...{ done, problem, sentences, locale }} />;
}
