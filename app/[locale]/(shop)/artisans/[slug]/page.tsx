import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { artisanBreadcrumbs, artisanJsonLd } from "#features/artisans/ui/artisan-json-ld.ts";
import { artisanMetadata } from "#features/artisans/ui/artisan-metadata.ts";
import { ArtisanProfile } from "#features/artisans/ui/artisan-profile.tsx";
import { readArtisan } from "#features/artisans/ui/read-artisan.ts";
import { listPieces } from "#features/catalogue/index.ts";
import { piecesJsonLd } from "#features/catalogue/ui/list-json-ld.ts";
import { MakerPieces } from "#features/catalogue/ui/maker-pieces.tsx";
import { SoldPieces } from "#features/catalogue/ui/sold-pieces.tsx";
import { readShownLabels } from "#features/quality/ui/read-labels.ts";
import { ShownLabels } from "#features/quality/ui/shown-labels.tsx";
import { shownCertificates } from "#features/skills/index.ts";
import { ShownCertificates } from "#features/skills/ui/certificate-list.tsx";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import { localeOf } from "#lib/i18n/params.ts";
import { jsonLd } from "#lib/seo/json-ld.ts";

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export const revalidate = 300;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  return artisanMetadata(await readArtisan(locale, slug), locale);
}

export default async function ArtisanPage({ params }: PageProps) {
  const { slug, ...rest } = await params;
  const locale = localeOf(rest);
  setRequestLocale(locale);
  const artisan = await readArtisan(locale, slug);
  const wanted = { locale, artisanId: artisan.id, perPage: 96 };
  const of = [tags.artisan(artisan.id), tags.pieces(), tags.prices()];
  const list = await cached(listPieces, wanted, of);
  const sold = await cached(listPieces, { ...wanted, state: "sold", perPage: 24 }, of);
  const certificates = await cached(shownCertificates, { artisanId: artisan.id }, [tags.artisan(artisan.id)]);
  const t = await getTranslations({ locale, namespace: "artisan.list" });
  return (
    <>
      <script
        {...jsonLd(
          artisanJsonLd(artisan, locale),
          artisanBreadcrumbs(artisan, locale, t("title")),
          piecesJsonLd(list, locale, wanted.perPage),
        )}
      />
      <ArtisanProfile artisan={artisan} locale={locale} />
      <ShownLabels labels={await readShownLabels(artisan.id)} locale={locale} />
      <ShownCertificates certificates={certificates} locale={locale} />
      <MakerPieces list={list} name={artisan.name} locale={locale} />
      <SoldPieces pieces={sold.pieces} locale={locale} />
    </>
  );
}
