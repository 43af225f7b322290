import "server-only";
import { and, asc, desc, eq, ne } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { publishedPiece } from "#db/schema/published.ts";
import { readNear } from "#features/catalogue/queries/near-pieces.ts";
import { pieceCards } from "#features/catalogue/queries/piece-cards.ts";
import type { PieceDto } from "#features/catalogue/schema.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Id } from "#lib/ids/ids.ts";

const shown = 4;

/** Where a piece's page leads on: its maker's other pieces, and the newest of its craft by other makers. */
export async function otherPieces(
  db: Database,
  { pieceId, artisanId, craftId }: { pieceId: Id<"piece">; artisanId: Id<"artisan">; craftId: Id<"craft"> },
  locale: Locale,
): Promise<Pick<PieceDto, "moreByMaker" | "similar">> {
  const isForSale = eq(publishedPiece.state, "published");
  const [own, others] = await Promise.all([
    db
      .select({ id: publishedPiece.id })
      .from(publishedPiece)
      .where(and(eq(publishedPiece.artisanId, artisanId), isForSale, ne(publishedPiece.id, pieceId)))
      .orderBy(desc(publishedPiece.publishedAt), asc(publishedPiece.id))
      .limit(shown),
    readNear(db, { artisanId, craftId }),
  ]);
  const cards = await pieceCards(
    db,
    [...own, ...others].map(({ id }) => id),
    locale,
  );
  const isOwn = (id: string) => own.some((row) => row.id === id);
  return {
    moreByMaker: cards.filter(({ id }) => isOwn(id)),
    similar: cards.filter(({ id }) => !isOwn(id)),
  };
}
