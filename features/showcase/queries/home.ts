import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { familiesOf, pieceCards } from "#features/catalogue/index.ts";
import { craftLinks } from "#features/showcase/queries/craft-links.ts";
import { readHomeCollections } from "#features/showcase/queries/list-collections.ts";
import { tilesAtRisk } from "#features/showcase/queries/list-endangered.ts";
import { readRegions } from "#features/showcase/queries/list-regions.ts";
import { type HomeDto, localeInput } from "#features/showcase/schema.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const newestShown = 8;
const craftsAtRiskShown = 6;

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

/** All the home page shows: one large piece, new ones, regions, crafts at risk, families of crafts, collections. */
export const home = definePublicQuery({
  name: "showcase.home",
  input: localeInput,
  handler: async ({ db, input: { locale } }): Promise<HomeDto> => {
    const [ids, crafts, endangered, collections, regions] = await Promise.all([
      newestPieceIds(db, newestShown + 1),
      craftLinks(db, locale),
      tilesAtRisk(db, locale),
      readHomeCollections(db, locale),
      readRegions(db, locale),
    ]);
    // Pieces that can be looked at come first: the front page is a window.
    const cards = (await pieceCards(db, ids, locale)).sort(
      (a, b) => Number(b.image !== null) - Number(a.image !== null),
    );
    // The large picture is worth a piece that can still be bought.
    const featured = cards.find((card) => card.image && card.available > 0) ?? cards[0] ?? null;
    return {
      featured,
      newest: cards.filter((card) => card !== featured).slice(0, newestShown),
      families: familiesOf(crafts).map(({ family, crafts: members }) => ({
        family,
        pieces: members.reduce((sum, craft) => sum + craft.pieces, 0),
      })),
      endangered: endangered.slice(0, craftsAtRiskShown),
      collections,
      regions,
    };
  },
});
