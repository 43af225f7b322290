import { getArtisan } from "#features/artisans/index.ts";
import { artisanShareCard } from "#features/artisans/ui/artisan-share-card.ts";
import { getPiece } from "#features/catalogue/index.ts";
import { pieceShareCard } from "#features/catalogue/ui/piece-share-card.ts";
import { getCollection, getCraft, getRegion } from "#features/showcase/index.ts";
import {
  collectionShareCard,
  craftShareCard,
  regionShareCard,
  siteShareCard,
} from "#features/showcase/ui/share-cards.ts";
import { getStory } from "#features/stories/index.ts";
import { storyShareCard } from "#features/stories/ui/story-share-card.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { isId } from "#lib/ids/ids.ts";
import type { CardKind } from "#lib/share-card/address.ts";
import type { ShareCard } from "#lib/share-card/card.ts";

type Load = (id: string, locale: Locale) => Promise<ShareCard | null>;

/** What stands at an id today, as its card; null for what nobody may see. */
const loaders: Record<CardKind, Load> = {
  site: async (_, locale) => siteShareCard(locale),
  piece: async (id, locale) => {
    const piece = isId("piece", id) ? await getPiece({ locale, id }) : null;
    return piece && pieceShareCard(piece, locale);
  },
  artisan: async (id, locale) => {
    const artisan = isId("artisan", id) ? await getArtisan({ locale, id }) : null;
    return artisan && artisanShareCard(artisan, locale);
  },
  craft: async (id, locale) => {
    const craft = isId("craft", id) ? await getCraft({ locale, id }) : null;
    return craft && craftShareCard(craft, locale);
  },
  region: async (code, locale) => {
    const region = /^[\w-]{1,60}$/.test(code) ? await getRegion({ locale, code }) : null;
    return region && regionShareCard(region, locale);
  },
  collection: async (id, locale) => {
    const collection = isId("collection", id) ? await getCollection({ locale, id }) : null;
    return collection && collectionShareCard(collection, locale);
  },
  story: async (id, locale) => {
    const story = isId("story", id) ? await getStory({ locale, id }) : null;
    return story && storyShareCard(story, locale);
  },
};

export const loadCard = (kind: CardKind, id: string, locale: Locale) => loaders[kind](id, locale);
