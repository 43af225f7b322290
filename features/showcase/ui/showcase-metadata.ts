import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { CollectionPageDto, CraftPageDto, RegionPageDto } from "#features/showcase/schema.ts";
import { collectionShareCard, craftShareCard, regionShareCard } from "#features/showcase/ui/share-cards.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath, slugPaths } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { cardPath } from "#lib/share-card/card.ts";

const pages = [
  ...(["crafts", "regions", "collections", "endangered"] as const),
  ...(["about", "delivery", "returns", "privacy", "terms"] as const),
];

/** What search engines and messengers show of a page that has the same address in every language: `/<page>`. */
export async function showcaseMetadata(page: (typeof pages)[number], locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "showcase" });
  return pageMetadata({
    locale,
    title: t(`${page}.title`),
    description: t(`${page}.description`),
    paths: samePath(`/${page}`),
  });
}

export async function craftMetadata(craft: CraftPageDto, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "showcase.craft" });
  const name = pick(craft.name, locale).text;
  const description = t("description", { name });
  return pageMetadata({
    locale,
    title: name,
    description,
    paths: slugPaths("/crafts", craft.slugs),
    card: cardPath("craft", craft.id, craftShareCard(craft, locale)),
  });
}

export async function regionMetadata(region: RegionPageDto, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "showcase.region" });
  const name = pick(region.name, locale).text;
  const description = t("description", { name });
  return pageMetadata({
    locale,
    title: name,
    description,
    paths: slugPaths("/regions", region.slugs),
    card: cardPath("region", region.code, regionShareCard(region, locale)),
  });
}

export async function collectionMetadata(collection: CollectionPageDto, locale: Locale): Promise<Metadata> {
  return pageMetadata({
    locale,
    title: pick(collection.title, locale).text,
    description: pick(collection.intro, locale).text,
    paths: slugPaths("/collections", collection.slugs),
    card: cardPath("collection", collection.id, collectionShareCard(collection, locale)),
  });
}
