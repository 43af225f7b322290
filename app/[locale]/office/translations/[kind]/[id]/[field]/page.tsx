import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { readTextPage } from "#features/translation/ui/read-desk.ts";
import { translationSentences } from "#features/translation/ui/sentences.ts";
import { TextView } from "#features/translation/ui/text-view.tsx";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = { params: Promise<{ locale: Locale; kind: string; id: string; field: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "translation" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function TranslationPage({ params }: PageProps) {
  const { locale, ...place } = await params;
  setRequestLocale(locale);
  const text = await readTextPage(place);
  return <TextView text={text} sentences={await translationSentences(locale)} locale={locale} />;
}
