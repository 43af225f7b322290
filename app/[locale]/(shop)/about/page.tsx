import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { AboutView } from "#features/showcase/ui/about-view.tsx";
import { showcaseMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return showcaseMetadata("about", localeOf(await params));
}

export default async function AboutPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <AboutView locale={locale} />;
}
