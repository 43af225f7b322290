import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { requireActor } from "#features/identity/index.ts";
import { NewQuoteView } from "#features/pricing/ui/new-quote-view.tsx";
import { readNewQuote, type Search } from "#features/pricing/ui/read-new-quote.ts";
import { sentencesIn } from "#features/pricing/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "pricing.exchange" });
  return { title: t("newTitle"), robots: { index: false } };
}

export default async function NewQuotePage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation");
  const page = readNewQuote(await searchParams);
  return <NewQuoteView page={page} sentences={await sentencesIn(locale)} locale={locale} />;
}
