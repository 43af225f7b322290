import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readSearch } from "#features/search/ui/read-search.ts";
import { searchMetadata } from "#features/search/ui/search-metadata.ts";
import { SearchView } from "#features/search/ui/search-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  return searchMetadata(localeOf(await params), await searchParams);
}

export default async function SearchPage({ params, searchParams }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <SearchView {...(await readSearch(locale, await searchParams))} />;
}
