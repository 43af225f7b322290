import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedArtisan, publishedCraft } from "#db/schema/published.ts";
import { publishedStory, publishedStoryPiece } from "#db/schema/published-showcase.ts";
import { currentSlugs, slugIn, slugsInAll } from "#db/slugs.ts";
import { pieceCards } from "#features/catalogue/index.ts";
import { type StoryDto, storyInput } from "#features/stories/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

async function readMaker(db: Database, id: Id<"artisan"> | null, locale: Locale): Promise<StoryDto["maker"]> {
  if (!id) return null;
  const [row] = await db
    .select({ name: publishedArtisan.name, town: publishedArtisan.town })
    .from(publishedArtisan)
    .where(eq(publishedArtisan.id, id));
  const slugs = await currentSlugs(db, "artisan", [id]);
  return row ? { ...row, slug: slugIn(slugs.get(id), locale, id) } : null;
}

async function readCraft(db: Database, id: Id<"craft"> | null, locale: Locale): Promise<StoryDto["craft"]> {
  if (!id) return null;
  const [row] = await db
    .select({ name: publishedCraft.name, family: publishedCraft.family })
    .from(publishedCraft)
    .where(eq(publishedCraft.id, id));
  const slugs = await currentSlugs(db, "craft", [id]);
  return row ? { ...row, slug: slugIn(slugs.get(id), locale, id) } : null;
}

const readPieces = (db: Database, id: Id<"story">) =>
  db
    .select({ pieceId: publishedStoryPiece.pieceId, section: publishedStoryPiece.section })
    .from(publishedStoryPiece)
    .where(eq(publishedStoryPiece.storyId, id))
    .orderBy(asc(publishedStoryPiece.section), asc(publishedStoryPiece.position));

/** A story with the pieces it shows, each after its section. Null unless it is published and its maker is shown. */
export const getStory = definePublicQuery({
  name: "stories.get",
  input: storyInput,
  handler: async ({ db, input: { id, locale } }): Promise<StoryDto | null> => {
    const [row] = await db.select().from(publishedStory).where(eq(publishedStory.id, id));
    if (!row) return null;
    const [slugs, places, maker, craft] = await Promise.all([
      currentSlugs(db, "story", [id]),
      readPieces(db, id),
      readMaker(db, row.artisanId, locale),
      readCraft(db, row.craftId, locale),
    ]);
    const cards = await pieceCards(
      db,
      places.map(({ pieceId }) => pieceId),
      locale,
    );
    const sectionOf = new Map(places.map(({ pieceId, section }) => [pieceId, section]));
    // Pieces of a section that is no longer there stand after the last one.
    const last = row.sections.length - 1;
    return {
      id,
      slugs: slugsInAll(slugs.get(id), id),
      title: row.title,
      standfirst: row.standfirst,
      chamberName: row.chamberName,
      publishedAt: row.publishedAt.toISOString(),
      isDemonstration: row.isDemonstration,
      cover: cards.find(({ image }) => image) ?? null,
      sections: row.sections.map((section, n) => ({
        ...section,
        pieces: cards.filter((card) => Math.min(sectionOf.get(card.id) ?? last, last) === n),
      })),
      maker,
      craft,
    };
  },
});
