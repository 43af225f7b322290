import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readSell } from "#features/sell/ui/read-sell.ts";
import { SellView } from "#features/sell/ui/sell-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sell" });
  return {
    title: t("metaTitle"),
    robots: { index: false },
    manifest: `/${locale}/studio/sell/app.webmanifest`,
  };
}

export default async function SellPage({ params }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <SellView {...(await readSell(locale))} locale={locale} />;
}
