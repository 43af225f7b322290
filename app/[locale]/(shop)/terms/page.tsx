import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { showcaseMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { TermsView } from "#features/showcase/ui/terms-view.tsx";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string }> };

export const revalidate = 300;

// Made at the first visit, not at build time: the canonical address belongs to the environment that serves it.
export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return showcaseMetadata("terms", localeOf(await params));
}

export default async function TermsPage({ params }: PageProps) {
  const locale = localeOf(await params);
  setRequestLocale(locale);
  return <TermsView locale={locale} />;
}
