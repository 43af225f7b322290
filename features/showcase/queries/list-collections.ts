import "server-only";
import { asc, desc, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedCollection, publishedCollectionPiece } from "#db/schema/published.ts";
import { currentSlugs, slugIn } from "#db/slugs.ts";
import { pieceCards } from "#features/catalogue/index.ts";
import { type CollectionCardDto, localeInput } from "#features/showcase/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const piecesOfACard = 3;
/** A page of collections is read whole; more than this a chamber's selections are not. */
const mostShown = 60;

type Chosen = { collection_id: string; piece_id: Id<"piece">; count: number };

/** The first pieces of every collection, with how many it has. */
async function readChosen(db: Database, ids: readonly string[]): Promise<Chosen[]> {
  const { rows } = (await db.execute(sql`
    select x.collection_id, x.piece_id, x.count from (
      select cp.collection_id, cp.piece_id, count(*) over (partition by cp.collection_id)::int as count,
        row_number() over (partition by cp.collection_id
          order by cp.piece_id is distinct from k.cover_piece_id, cp.position, cp.piece_id) as n
      from ${publishedCollectionPiece} cp join ${publishedCollection} k on k.id = cp.collection_id where cp.collection_id = any (${sql.param([...ids])}::text[])
    ) x where x.n <= ${piecesOfACard} order by x.collection_id, x.n`)) as unknown as { rows: Chosen[] };
  return rows;
}

/** The places of the home page, and how many are filled with the newest where nobody took them. */
const homePlaces = { most: 6, least: 2 } as const;

/** Collections of the home page: those that were given a place there in their order, the newest to fill up. */
export async function readHomeCollections(db: Database, locale: Locale): Promise<CollectionCardDto[]> {
  const { homeSlot, publishedAt, id } = publishedCollection;
  const rows = await db
    .select({ id, homeSlot })
    .from(publishedCollection)
    .orderBy(sql`${homeSlot} asc nulls last`, desc(publishedAt), asc(id))
    .limit(homePlaces.most);
  const placed = rows.filter((row) => row.homeSlot !== null).length;
  const shown = rows.slice(0, Math.max(placed, homePlaces.least)).map((row) => row.id);
  const cards = await readCollections(db, locale, shown);
  return shown.flatMap((one) => cards.find((card) => card.id === one) ?? []);
}

/** Published collections, or some of them, newest first; those without a piece that anyone may see are left out. */
export async function readCollections(
  db: Database,
  locale: Locale,
  only?: readonly Id<"collection">[],
): Promise<CollectionCardDto[]> {
  const rows = await db
    .select({
      id: publishedCollection.id,
      title: publishedCollection.title,
      intro: publishedCollection.intro,
      chamberName: publishedCollection.chamberName,
    })
    .from(publishedCollection)
    .where(only ? inArray(publishedCollection.id, [...only]) : undefined)
    .orderBy(desc(publishedCollection.publishedAt), asc(publishedCollection.id))
    .limit(mostShown);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [chosen, slugs] = await Promise.all([readChosen(db, ids), currentSlugs(db, "collection", ids)]);
  const cards = await pieceCards(
    db,
    chosen.map((one) => one.piece_id),
    locale,
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  return rows.flatMap((row) => {
    const own = chosen.filter((one) => one.collection_id === row.id);
    const pieces = own.flatMap((one) => byId.get(one.piece_id) ?? []);
    if (pieces.length === 0) return [];
    return [{ ...row, slug: slugIn(slugs.get(row.id), locale, row.id), count: own[0]?.count ?? 0, pieces }];
  });
}

/** The chambers' selections. */
export const listCollections = definePublicQuery({
  name: "showcase.collections",
  input: localeInput,
  handler: ({ db, input }): Promise<CollectionCardDto[]> => readCollections(db, input.locale),
});
