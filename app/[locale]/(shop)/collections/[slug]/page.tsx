import type { Metadata } from "next";
import { setRequestLocale } from "next-intl/server";
import { PieceList } from "#features/catalogue/ui/piece-list.tsx";
import { CollectionView } from "#features/showcase/ui/collection-view.tsx";
import { readCollection } from "#features/showcase/ui/read-showcase.ts";
import { collectionMetadata } from "#features/showcase/ui/showcase-metadata.ts";
import { localeOf } from "#lib/i18n/params.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return collectionMetadata(await readCollection(locale, slug), locale);
}

export default async function CollectionPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const collection = await readCollection(locale, slug);
  return <CollectionView collection={collection} locale={locale} Pieces={PieceList} />;
}
