import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { collection, collectionPiece, piece } from "#db/schema/catalogue.ts";
import { slug } from "#db/schema/crafts.ts";
import { story, storyPiece } from "#db/schema/stories.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeChamber } from "#tests/factories/chambers.ts";
import { ownSlugs, slugRows } from "#tests/factories/crafts.ts";
import { words } from "#tests/factories/words.ts";

type Shown = { slugs?: LocalizedText; pieceIds?: readonly Id<"piece">[] };

const published = new Date("2026-03-01T09:00:00Z");

/** A published story in two sections; its pieces stand after the first one. */
export async function makeStory(
  db: Database,
  over: Partial<typeof story.$inferInsert> & Shown = {},
): Promise<{ id: Id<"story">; key: string }> {
  const { slugs, pieceIds = [], ...row } = over;
  const id = row.id ?? newId("story");
  const key = row.key ?? `story-${id.slice(-12)}`;
  const section = (n: number) => ({ heading: words(`Part ${n}`), text: words("One.\n\nTwo.") });
  await db.insert(story).values({
    ...{ title: words("Story"), standfirst: words("First"), sections: [section(1), section(2)] },
    publishedAt: published,
    ...row,
    ...{ id, key },
  });
  await db.insert(slug).values(slugRows("story", id, slugs ?? ownSlugs(id)));
  const rows = pieceIds.map((pieceId, position) => ({ storyId: id, pieceId, section: 0, position }));
  if (rows.length > 0) await db.insert(storyPiece).values(rows);
  return { id, key };
}

/** A published collection of the given pieces, in their order; of the chamber of the first one unless it is given. */
export async function makeCollection(
  db: Database,
  over: Partial<typeof collection.$inferInsert> & Shown = {},
): Promise<{ id: Id<"collection">; key: string }> {
  const { slugs, pieceIds = [], ...row } = over;
  const id = row.id ?? newId("collection");
  const key = row.key ?? `collection-${id.slice(-12)}`;
  const [found] = await db
    .select({ id: artisan.chamberId })
    .from(piece)
    .innerJoin(artisan, eq(artisan.id, piece.artisanId))
    .where(eq(piece.id, pieceIds[0] ?? ("" as Id<"piece">)));
  const chamberId = row.chamberId ?? found?.id ?? (await makeChamber(db)).id;
  await db.insert(collection).values({
    ...{ title: words("Selection"), intro: words("Why"), publishedAt: published },
    ...row,
    ...{ id, key, chamberId },
  });
  await db.insert(slug).values(slugRows("collection", id, slugs ?? ownSlugs(id)));
  const rows = pieceIds.map((pieceId, position) => ({ collectionId: id, pieceId, position }));
  if (rows.length > 0) await db.insert(collectionPiece).values(rows);
  return { id, key };
}
