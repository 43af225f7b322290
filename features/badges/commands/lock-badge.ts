import "server-only";
import { eq, getTableColumns } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { badge } from "#db/schema/provenance.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A badge with its chamber, locked until the transaction ends. Null when the actor sees no such badge. */
export async function lockBadge(tx: Tx, badgeId: Id<"badge">) {
  const [row] = await tx
    .select({
      ...getTableColumns(badge),
      chamberKey: chamber.key,
      chamberName: chamber.name,
      makerOfPiece: piece.artisanId,
    })
    .from(badge)
    .innerJoin(chamber, eq(chamber.id, badge.chamberId))
    .leftJoin(piece, eq(piece.id, badge.pieceId))
    .where(eq(badge.id, badgeId))
    .for("update", { of: badge });
  if (!row) return null;
  const { makerOfPiece, chamberKey, chamberName, ...rest } = row;
  return {
    ...rest,
    chamber: { id: row.chamberId, key: chamberKey, name: chamberName },
    /** Whose it is: the maker, or the maker of the piece; null for a craft's. */
    makerId: row.artisanId ?? makerOfPiece,
  };
}

export type LockedBadge = NonNullable<Awaited<ReturnType<typeof lockBadge>>>;
