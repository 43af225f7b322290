import "server-only";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { StoryDto } from "#features/stories/schema.ts";
import { storyShareCard } from "#features/stories/ui/story-share-card.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { pick } from "#lib/i18n/localized-text.ts";
import { samePath, slugPaths } from "#lib/seo/addresses.ts";
import { pageMetadata } from "#lib/seo/page-metadata.ts";
import { cardPath } from "#lib/share-card/card.ts";

export async function storiesMetadata(locale: Locale): Promise<Metadata> {
  const t = await getTranslations({ locale, namespace: "stories" });
  const paths = samePath("/stories");
  return pageMetadata({ locale, title: t("title"), description: t("description"), paths });
}

export const storyMetadata = (story: StoryDto, locale: Locale): Metadata =>
  pageMetadata({
    locale,
    title: pick(story.title, locale).text,
    description: pick(story.standfirst, locale).text,
    paths: slugPaths("/stories", story.slugs),
    card: cardPath("story", story.id, storyShareCard(story, locale)),
    article: { publishedAt: story.publishedAt },
  });
