import "server-only";
import { and, desc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { getPieceInput } from "#features/catalogue/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { definePublicQuery } from "#lib/kernel/public-query.ts";

const shown = 4;

export type NearPiece = { id: Id<"piece">; artisanId: Id<"artisan"> };

/** The newest pieces of the same craft by other makers, that a piece's page leads on to. */
export function readNear(
  db: Database,
  { artisanId, craftId }: { artisanId: Id<"artisan">; craftId: Id<"craft"> },
): Promise<NearPiece[]> {
  // By id, which begins with the time it was made: an order that an index gives, however many pieces a craft has.
  return db
    .select({ id: publishedPiece.id, artisanId: publishedPiece.artisanId })
    .from(publishedPiece)
    .where(
      and(
        eq(publishedPiece.craftId, craftId),
        eq(publishedPiece.state, "published"),
        ne(publishedPiece.artisanId, artisanId),
      ),
    )
    .orderBy(desc(publishedPiece.id))
    .limit(shown);
}

/** Whose pieces stand on a piece's page besides its maker's: the page has to follow them too. */
export const nearPieces = definePublicQuery({
  name: "catalogue.near-pieces",
  input: getPieceInput,
  handler: async ({ db, input }): Promise<NearPiece[]> => {
    const [piece] = await db
      .select({ artisanId: publishedPiece.artisanId, craftId: publishedPiece.craftId })
      .from(publishedPiece)
      .where(eq(publishedPiece.id, input.id));
    return piece ? readNear(db, piece) : [];
  },
});
