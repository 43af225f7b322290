import { z } from "zod";
import type { StorySection } from "#db/schema/stories.ts";
import type { PieceCardDto } from "#features/catalogue/schema.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

// Everything here crosses the page cache as JSON: instants are ISO strings, never Dates.

const locale = z.enum(locales);

export const listStoriesInput = z.object({ locale, limit: z.number().int().min(1).max(60).default(60) });
export const storySlugInput = z.object({ locale, slug: z.string().max(1000) });
export const storyInput = z.object({ locale, id: idSchema("story") });

export type StoryTarget = { id: Id<"story">; artisanId: Id<"artisan"> | null; redirect: string | null };

/** A story as it stands in a list: with the picture of the first piece it shows. */
export type StoryCardDto = {
  id: Id<"story">;
  slug: string;
  title: LocalizedText;
  standfirst: LocalizedText;
  /** The chamber that tells it; null for the federation's editors. */
  chamberName: LocalizedText | null;
  publishedAt: string;
  isDemonstration: boolean;
  cover: PieceCardDto | null;
};

export type StoryDto = Omit<StoryCardDto, "slug"> & {
  slugs: Record<Locale, string>;
  sections: (StorySection & { pieces: PieceCardDto[] })[];
  maker: { slug: string; name: LocalizedText; town: LocalizedText } | null;
  craft: { slug: string; name: LocalizedText; family: string } | null;
};
