import "server-only";
import { asc, desc, inArray } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedStory, publishedStoryPiece } from "#db/schema/published-showcase.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { type PieceCardDto, pieceCards } from "#features/catalogue/index.ts";
import { listStoriesInput, type StoryCardDto } from "#features/stories/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

/** The first piece with a picture that each story shows, by the story's id. */
async function readCovers(
  db: Database,
  storyIds: readonly Id<"story">[],
  locale: Locale,
): Promise<Map<string, PieceCardDto>> {
  const rows = await db
    .select({ storyId: publishedStoryPiece.storyId, pieceId: publishedStoryPiece.pieceId })
    .from(publishedStoryPiece)
    .where(inArray(publishedStoryPiece.storyId, [...storyIds]))
    .orderBy(asc(publishedStoryPiece.section), asc(publishedStoryPiece.position));
  const cards = await pieceCards(
    db,
    rows.map(({ pieceId }) => pieceId),
    locale,
  );
  const pictured = new Map(cards.filter(({ image }) => image).map((card) => [card.id, card]));
  const covers = new Map<string, PieceCardDto>();
  for (const { storyId, pieceId } of rows) {
    const card = pictured.get(pieceId);
    if (card && !covers.has(storyId)) covers.set(storyId, card);
  }
  return covers;
}

/** Published stories, newest first. */
export const listStories = definePublicQuery({
  name: "stories.list",
  input: listStoriesInput,
  handler: async ({ db, input: { locale, limit } }): Promise<StoryCardDto[]> => {
    const rows = await db
      .select({
        id: publishedStory.id,
        title: publishedStory.title,
        standfirst: publishedStory.standfirst,
        chamberName: publishedStory.chamberName,
        publishedAt: publishedStory.publishedAt,
        isDemonstration: publishedStory.isDemonstration,
      })
      .from(publishedStory)
      .orderBy(desc(publishedStory.publishedAt), asc(publishedStory.id))
      .limit(limit);
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const [slugs, covers] = await Promise.all([currentSlugs(db, "story", ids), readCovers(db, ids, locale)]);
    return rows.map((row) => ({
      ...row,
      slug: slugIn(slugs.get(row.id), locale, row.id),
      publishedAt: row.publishedAt.toISOString(),
      cover: covers.get(row.id) ?? null,
    }));
  },
});
