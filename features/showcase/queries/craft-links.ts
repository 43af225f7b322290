import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { type PieceCardDto, pieceCards, readCrafts } from "#features/catalogue/index.ts";
import type { CraftLinkDto } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Every craft with its address, the fullest first. */
export async function craftLinks(db: Database, locale: Locale): Promise<CraftLinkDto[]> {
  const crafts = await readCrafts(db);
  const slugs = await currentSlugs(
    db,
    "craft",
    crafts.map(({ id }) => id),
  );
  return crafts.map((craft) => ({ ...craft, slug: slugIn(slugs.get(craft.id), locale, craft.key) }));
}

/** The newest piece for sale of each craft as its picture, by the craft's id. Pieces without a picture are no picture. */
export async function craftPictures(
  db: Database,
  craftIds: readonly Id<"craft">[],
  locale: Locale,
): Promise<Map<string, PieceCardDto>> {
  if (craftIds.length === 0) return new Map();
  // A few candidates of each: the newest one may have no picture.
  const { rows } = (await db.execute(sql`
    select w.craft_id, x.id from unnest(${sql.param([...craftIds])}::text[]) as w (craft_id)
    cross join lateral (
      select p.id, p.published_at from ${publishedPiece} p where p.craft_id = w.craft_id and p.state = 'published'
      order by p.published_at desc, p.id limit 3
    ) x order by w.craft_id, x.published_at desc, x.id`)) as unknown as {
    rows: { craft_id: string; id: Id<"piece"> }[];
  };
  const cards = await pieceCards(
    db,
    rows.map(({ id }) => id),
    locale,
  );
  const pictured = new Map(cards.filter(({ image }) => image).map((card) => [card.id, card]));
  const found = new Map<string, PieceCardDto>();
  for (const row of rows) {
    const card = pictured.get(row.id);
    if (card && !found.has(row.craft_id)) found.set(row.craft_id, card);
  }
  return found;
}
