import type { Article, BreadcrumbList, ItemList } from "schema-dts";
import type { StoryCardDto, StoryDto } from "#features/stories/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { absolute, slugPaths } from "#lib/seo/addresses.ts";
import { breadcrumbList, itemList, siteId } from "#lib/seo/structured-data.ts";

/** A story as schema.org Article. Who tells it is the chamber, or the site where no chamber does. */
export function storyJsonLd(story: StoryDto, locale: Locale): Article {
  const url = absolute(slugPaths("/stories", story.slugs)[locale]);
  const image = story.cover?.image;
  const width = image?.webp.at(-1);
  const chamber = story.chamberName && pick(story.chamberName, locale).text;
  return {
    "@type": "Article",
    "@id": `${url}#story`,
    url,
    headline: pick(story.title, locale).text,
    description: pick(story.standfirst, locale).text,
    inLanguage: pick(story.title, locale).lang,
    datePublished: story.publishedAt,
    image: image && width ? absolute(`${image.base}-${width}.webp`) : undefined,
    author: chamber ? { "@type": "Organization", name: chamber } : { "@id": siteId() },
    publisher: { "@id": siteId() },
  };
}

export function storyBreadcrumbs(story: StoryDto, locale: Locale, above: string): BreadcrumbList {
  return breadcrumbList([
    { name: above, path: `/${locale}/stories` },
    { name: pick(story.title, locale).text, path: slugPaths("/stories", story.slugs)[locale] },
  ]);
}

export function storiesJsonLd(stories: readonly StoryCardDto[], locale: Locale): ItemList {
  return itemList(
    stories.map(({ title, slug }) => ({
      name: pick(title, locale).text,
      path: `/${locale}/stories/${slug}`,
    })),
  );
}
