import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfficePiecesView } from "#features/listing/ui/office-pieces-view.tsx";
import { readOfficePieces } from "#features/listing/ui/read-office.ts";
import type { Locale } from "#lib/i18n/locales.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "listing.office" });
  return { title: t("metaTitle"), robots: { index: false } };
}

export default async function OfficePiecesPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <OfficePiecesView {...(await readOfficePieces(await searchParams))} locale={locale} />;
}
