import "server-only";
import { cache } from "react";
import { getStory } from "#features/stories/queries/get-story.ts";
import { listStories } from "#features/stories/queries/list-stories.ts";
import { resolveStorySlug } from "#features/stories/queries/resolve-story-slug.ts";
import type { StoryCardDto, StoryDto } from "#features/stories/schema.ts";
import { cached } from "#lib/cache/cached.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { atSlug } from "#lib/seo/at-slug.ts";

/** Published stories, newest first. */
export const readStories = (locale: Locale, limit?: number): Promise<StoryCardDto[]> =>
  cached(listStories, { locale, limit }, [tags.stories(), tags.pieces(), tags.artisans(), tags.prices()]);

/** The story at an address: 404 unless it is published and its maker is shown, 308 from another name of it. */
export const readStory = cache(
  (locale: Locale, segment: string): Promise<StoryDto> =>
    atSlug({
      ...{ locale, segment, parent: "/stories" },
      missing: [tags.stories(), tags.artisans()],
      resolve: resolveStorySlug,
      read: ({ id, artisanId }) =>
        cached(getStory, { locale, id }, [
          ...[tags.stories(), tags.pieces(), tags.artisans(), tags.prices()],
          ...(artisanId ? [tags.artisan(artisanId)] : []),
        ]),
    }),
);
