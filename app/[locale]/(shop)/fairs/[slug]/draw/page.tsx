import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { DrawView } from "#features/fairs/ui/draw-view.tsx";
import { fairMetadata } from "#features/fairs/ui/fair-metadata.ts";
import { readDraw, readFairPage } from "#features/fairs/ui/read-fairs.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return fairMetadata(await readFairPage(locale, slug), locale, "/draw");
}

export default async function DrawPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const fair = await readFairPage(locale, slug);
  return <DrawView fair={fair} record={await readDraw(slug)} locale={locale} />;
}
