import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ArtisansView } from "#features/artisans/ui/artisans-view.tsx";
import { readArtisans } from "#features/artisans/ui/read-artisans.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { samePath } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";

type PageProps = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = localeOf(await params);
  const { page, chamber } = await readArtisans(locale, await searchParams);
  const t = await getTranslations({ locale, namespace: "artisan.list" });
  const of = chamber ? `chamber=${chamber.key}` : "";
  const query = [of, page > 1 ? `page=${page}` : ""].filter(Boolean).join("&");
  const path = query ? `/artisans?${query}` : "/artisans";
  return pageMetadata({ locale, title: t("title"), description: t("description"), paths: samePath(path) });
}

export default async function ArtisansPage({ params, searchParams }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <ArtisansView list={await readArtisans(locale, await searchParams)} locale={locale} />;
}
