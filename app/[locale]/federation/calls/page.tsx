import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { CallsView } from "#features/checkout/ui/desk/calls-view.tsx";
import { readCalls } from "#features/checkout/ui/desk/read-calls.ts";
import { sentencesIn } from "#features/checkout/ui/desk/sentences.ts";
import { requireActor } from "#features/identity/index.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "payment.calls" });
  return { title: t("title"), robots: { index: false } };
}

export default async function CallsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("federation", "admin");
  const calls = await readCalls(locale);
  const done = (await searchParams).done === "1";
  const sentences = await sentencesIn(locale);
  return <CallsView {...{ calls, done, sentences, locale }} />;
}
