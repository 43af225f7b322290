import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readSite } from "#features/sites/ui/read-sites.ts";
import { siteMetadata } from "#features/sites/ui/site-metadata.ts";
import { SiteView } from "#features/sites/ui/site-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

// Who rents a room, and which rooms are offered, changes with the day: nobody stamps that.
export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return siteMetadata(await readSite(locale, slug), locale);
}

export default async function SitePage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  return <SiteView site={await readSite(locale, slug)} locale={locale} />;
}
