import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { readReturns } from "#features/showcase/ui/read-showcase.ts";
import { ReturnsView } from "#features/showcase/ui/returns-view.tsx";
import { showcaseMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return showcaseMetadata("returns", localeOf(await params));
}

export default async function ReturnsPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <ReturnsView rule={await readReturns()} locale={locale} />;
}
