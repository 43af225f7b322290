import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { piecesJsonLd } from "#features/catalogue/ui/list-json-ld.ts";
import { listMetadata } from "#features/catalogue/ui/list-metadata.ts";
import { PiecesView } from "#features/catalogue/ui/pieces-view.tsx";
import { readList } from "#features/catalogue/ui/read-list.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  return listMetadata(await readList(locale, await searchParams), locale);
}

export default async function PiecesPage({ params, searchParams }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  const page = await readList(locale, await searchParams);
  return (
    <>
      <script {...jsonLd(piecesJsonLd(page.list, locale))} />
      <PiecesView {...page} locale={locale} />
    </>
  );
}
