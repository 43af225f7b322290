import "server-only";
import { asc, count, desc, eq, gt, sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import {
  publishedArtisan,
  publishedChamber,
  publishedCollection,
  publishedCollectionPiece,
  publishedPiece,
} from "#db/schema/published.ts";
import { byGravity, isAtRisk } from "#features/catalogue/domain/grade.ts";
import { readCrafts } from "#features/catalogue/queries/list-crafts.ts";
import { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
import { type CollectionCardDto, type HomeDto, localeInput } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const newestShown = 8;
const collectionsShown = 3;
const piecesOfACollection = 4;

async function readCounts(db: Database): Promise<HomeDto["counts"]> {
  const [pieces, artisans, chambers] = await Promise.all([
    db.select({ n: count() }).from(publishedPiece).where(eq(publishedPiece.state, "published")),
    db.select({ n: count() }).from(publishedArtisan),
    db.select({ n: count() }).from(publishedChamber).where(gt(publishedChamber.artisans, 0)),
  ]);
  return { pieces: pieces[0]?.n ?? 0, artisans: artisans[0]?.n ?? 0, chambers: chambers[0]?.n ?? 0 };
}

/** Newest pieces, at most one a maker, so that no workshop fills the page. */
async function newestPieceIds(db: Database, limit: number) {
  const recent = db
    .select({
      id: publishedPiece.id,
      artisanId: publishedPiece.artisanId,
      publishedAt: publishedPiece.publishedAt,
    })
    .from(publishedPiece)
    .where(eq(publishedPiece.state, "published"))
    .orderBy(desc(publishedPiece.publishedAt), asc(publishedPiece.id))
    .limit(200)
    .as("recent");
  const rows = await db
    .selectDistinctOn([recent.artisanId], { id: recent.id, publishedAt: recent.publishedAt })
    .from(recent)
    .orderBy(asc(recent.artisanId), desc(recent.publishedAt), asc(recent.id));
  return rows
    .sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime() || a.id.localeCompare(b.id))
    .slice(0, limit)
    .map((row) => row.id);
}

async function readCollections(db: Database, locale: Locale): Promise<CollectionCardDto[]> {
  const [collections, chosen] = await Promise.all([
    db
      .select({
        id: publishedCollection.id,
        title: publishedCollection.title,
        intro: publishedCollection.intro,
        chamberName: publishedCollection.chamberName,
      })
      .from(publishedCollection)
      .orderBy(desc(publishedCollection.publishedAt), asc(publishedCollection.id))
      .limit(collectionsShown),
    db.execute<{ collection_id: string; piece_id: `pce_${string}` }>(sql`
      select x.collection_id, x.piece_id from (
        select cp.collection_id, cp.piece_id,
          row_number() over (partition by cp.collection_id order by cp.position, cp.piece_id) as n
        from ${publishedCollectionPiece} cp join ${publishedPiece} p on p.id = cp.piece_id and p.state = 'published'
      ) x where x.n <= ${piecesOfACollection} order by x.collection_id, x.n`),
  ]);
  const rows = (chosen as unknown as { rows: { collection_id: string; piece_id: `pce_${string}` }[] }).rows;
  const cards = await pieceCards(
    db,
    rows.map((row) => row.piece_id),
    locale,
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  return collections
    .map((collection) => ({
      ...collection,
      pieces: rows.flatMap((row) =>
        row.collection_id === collection.id ? (byId.get(row.piece_id) ?? []) : [],
      ),
    }))
    .filter((collection) => collection.pieces.length > 0);
}

/** All the home page shows: one large piece, new ones, crafts, crafts at risk, the chambers' collections. */
export const home = definePublicQuery({
  name: "catalogue.home",
  input: localeInput,
  handler: async ({ db, input }): Promise<HomeDto> => {
    const [ids, crafts, collections, counts] = await Promise.all([
      newestPieceIds(db, newestShown + 1),
      readCrafts(db),
      readCollections(db, input.locale),
      readCounts(db),
    ]);
    // Pieces that can be looked at come first: the front page is a window.
    const cards = (await pieceCards(db, ids, input.locale)).sort(
      (a, b) => Number(b.image !== null) - Number(a.image !== null),
    );
    // The large picture is worth a piece that can still be bought.
    const featured = cards.find((card) => card.image && card.available > 0) ?? cards[0] ?? null;
    return {
      featured,
      newest: cards.filter((card) => card !== featured).slice(0, newestShown),
      crafts: crafts.filter((craft) => craft.pieces > 0),
      endangered: crafts.filter((craft) => isAtRisk(craft.grade)).sort(byGravity),
      collections,
      counts,
    };
  },
});
