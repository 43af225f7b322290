import type { CollectionPage, Thing } from "schema-dts";
import type { PieceCardDto } from "#features/catalogue/index.ts";
import { piecePages } from "#features/catalogue/index.ts";
import type { CollectionPageDto, CraftPageDto, RegionPageDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { type LocalizedText, pick } from "#lib/i18n/localized-text.ts";
import { slugPaths } from "#lib/seo/addresses.ts";
import { breadcrumbList, collectionPage, itemList, type NamedPage } from "#lib/seo/structured-data.ts";

type Deep = {
  locale: Locale;
  /** Where the list above stands, and its name as the breadcrumbs say it. */
  parent: string;
  above: string;
  slugs: Record<Locale, string>;
  name: LocalizedText;
  description: LocalizedText | null;
  pieces: readonly PieceCardDto[];
};

function deepPage({ locale, parent, above, slugs, name, description, pieces }: Deep): Thing[] {
  const page = { name: pick(name, locale).text, path: slugPaths(parent, slugs)[locale] };
  const words = pick(description, locale).text;
  const told: CollectionPage = collectionPage(
    { ...page, description: words, locale },
    piecePages(pieces, locale),
  );
  return [told, breadcrumbList([{ name: above, path: `/${locale}${parent}` }, page])];
}

/** A craft's page with the pieces it shows, and the way to it. */
export const craftJsonLd = (
  craft: CraftPageDto,
  pieces: readonly PieceCardDto[],
  locale: Locale,
  above: string,
) => deepPage({ ...craft, description: craft.summary, parent: "/crafts", pieces, locale, above });

/** A region's page with the pieces it shows, and the way to it. */
export const regionJsonLd = (
  region: RegionPageDto,
  pieces: readonly PieceCardDto[],
  locale: Locale,
  above: string,
) =>
  deepPage({
    ...region,
    description: region.chambers[0]?.name ?? null,
    parent: "/regions",
    pieces,
    locale,
    above,
  });

/** A collection's page with its pieces, and the way to it. */
export const collectionJsonLd = (collection: CollectionPageDto, locale: Locale, above: string) =>
  deepPage({
    ...collection,
    name: collection.title,
    description: collection.intro,
    parent: "/collections",
    locale,
    above,
  });

/** Crafts, regions, collections or stories as the list of their pages; each has a name or a title. */
export function listJsonLd(
  things: readonly { slug: string; name?: LocalizedText; title?: LocalizedText }[],
  parent: string,
  locale: Locale,
) {
  const pages: NamedPage[] = things.map(({ slug, name, title }) => ({
    name: pick(name ?? title, locale).text,
    path: `/${locale}${parent}/${slug}`,
  }));
  return itemList(pages);
}
