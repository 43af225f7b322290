import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { fairMetadata } from "#features/fairs/ui/fair-metadata.ts";
import { FairView } from "#features/fairs/ui/fair-view.tsx";
import { readFairPage } from "#features/fairs/ui/read-fairs.ts";
import { now } from "#lib/clock.ts";
import { dayInMorocco } from "#lib/days.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return fairMetadata(await readFairPage(locale, slug), locale);
}

export default async function FairPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  return <FairView fair={await readFairPage(locale, slug)} today={dayInMorocco(now())} locale={locale} />;
}
