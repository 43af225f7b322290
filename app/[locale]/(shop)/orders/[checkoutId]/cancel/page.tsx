import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { BackView } from "#features/refunds/ui/back-view.tsx";
import { readBackPage, type Search } from "#features/refunds/ui/read-back-page.ts";
import { refundSentences } from "#features/refunds/ui/sentences.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; checkoutId: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "refunds.buyer" });
  return { title: t("metaCancel"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function CancelPage({ params, searchParams }: PageProps) {
  const { locale, checkoutId } = await params;
  setRequestLocale(locale);
  const page = await readBackPage("cancel", checkoutId, await searchParams);
  return <BackView page={page} sentences={await refundSentences(locale)} locale={locale} />;
}
