import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { DeskView } from "#features/translation/ui/desk-view.tsx";
import { readDesk } from "#features/translation/ui/read-desk.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "translation" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function TranslationsPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const asked = await searchParams;
  return <DeskView {...(await readDesk(asked))} isSaved={asked.done === "saved"} locale={locale} />;
}
