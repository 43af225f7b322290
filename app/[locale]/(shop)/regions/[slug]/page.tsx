import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { ArtisanGrid } from "#features/artisans/ui/artisan-grid.tsx";
import { readMakersOf } from "#features/artisans/ui/read-artisans.ts";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { readPiecesOf } from "#features/catalogue/ui/read-pieces-of.ts";
import { readRegion } from "#features/showcase/ui/read-showcase.ts";
import { RegionView } from "#features/showcase/ui/region-view.tsx";
import { regionMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return regionMetadata(await readRegion(locale, slug), locale);
}

export default async function RegionPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const region = await readRegion(locale, slug);
  const [list, { artisans }] = await Promise.all([
    readPiecesOf(locale, { regionCode: region.code, perPage: 12 }),
    readMakersOf(locale, { regionCode: region.code }),
  ]);
  const makers = artisans.length > 0 ? <ArtisanGrid artisans={artisans} locale={locale} /> : null;
  return <RegionView {...{ region, list, makers, locale }} Pieces={PieceList} />;
}
