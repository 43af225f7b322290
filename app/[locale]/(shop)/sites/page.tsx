import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readSites } from "#features/sites/ui/read-sites.ts";
import { sitesMetadata } from "#features/sites/ui/site-metadata.ts";
import { SitesView } from "#features/sites/ui/sites-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return sitesMetadata(localeOf(await params));
}

export default async function SitesPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <SitesView sites={await readSites()} locale={locale} />;
}
