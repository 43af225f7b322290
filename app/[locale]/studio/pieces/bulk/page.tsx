import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { currentContext, requireActor } from "#features/identity/index.ts";
import { openPieces } from "#features/sheets/index.ts";
import { BulkPage } from "#features/sheets/ui/bulk-page.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { unwrap } from "#lib/kernel/query.ts";

export const dynamic = "force-dynamic";

type PageProps = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "sheets.bulk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function BulkEditPage({ params, searchParams }: PageProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  await requireActor("artisan");
  const pieces = unwrap(await openPieces(await currentContext(), { ids: null }));
  return <BulkPage pieces={pieces} query={await searchParams} locale={locale} />;
}
