import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ArtisanDto } from "#features/artisans/schema.ts";
import { artisanShareCard } from "#features/artisans/ui/artisan-share-card.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { slugPaths } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { cardPath } from "#lib/share-card/card.ts";

/** What search engines and messengers show of a maker. */
export async function artisanMetadata(artisan: ArtisanDto, locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "artisan.page" });
  const name = pick(artisan.name, locale).text;
  const chamber = pick(artisan.chamberName, locale).text;
  const introduction = t("description", { name, town: pick(artisan.town, locale).text, chamber });
  return pageMetadata({
    locale,
    title: name,
    description: `${introduction} ${pick(artisan.story, locale).text}`,
    paths: slugPaths("/artisans", artisan.slugs),
    card: cardPath("artisan", artisan.id, artisanShareCard(artisan, locale)),
  });
}
