import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { tags } from "#lib/cache/tags.ts";
import type { Id } from "#lib/ids/ids.ts";

export type BadgeScope = {
  craftId: Id<"craft"> | null;
  artisanId: Id<"artisan"> | null;
  pieceId: Id<"piece"> | null;
};

/** The cached pages that show a badge: its piece or every piece under it, its maker, its craft. */
export async function badgeTags(tx: Tx, { craftId, artisanId, pieceId }: BadgeScope): Promise<string[]> {
  if (pieceId) return [tags.piece(pieceId)];
  const under = artisanId ? eq(piece.artisanId, artisanId) : craftId ? eq(piece.craftId, craftId) : null;
  const rows = under ? await tx.select({ id: piece.id }).from(piece).where(under) : [];
  return [
    ...rows.map(({ id }) => tags.piece(id)),
    ...(artisanId ? [tags.artisan(artisanId)] : []),
    ...(craftId ? [tags.crafts()] : []),
  ];
}
