import "server-only";
import { desc, eq, min, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { keptPiece, piece } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** Rows of the actor: of the account, and of the browser where they have not been put together yet. */
export function ownedBy(actor: Actor): SQL {
  const byUser = actor.kind === "person" ? eq(keptPiece.userId, actor.userId) : undefined;
  const byBrowser =
    actor.kind !== "system" && actor.visitorHash ? eq(keptPiece.visitorHash, actor.visitorHash) : undefined;
  return or(byUser, byBrowser) ?? sql`false`;
}

/** What the actor keeps, each piece once, the last one first. */
export function ownList(tx: Tx, actor: Actor): Promise<{ pieceId: Id<"piece">; serial: string }[]> {
  return tx
    .select({ pieceId: keptPiece.pieceId, serial: piece.serial })
    .from(keptPiece)
    .innerJoin(piece, eq(piece.id, keptPiece.pieceId))
    .where(ownedBy(actor))
    .groupBy(keptPiece.pieceId, piece.serial)
    .orderBy(desc(min(keptPiece.keptAt)), desc(piece.serial));
}

/** The serials alone, for the cookie that cached pages read. */
export async function ownSerials(tx: Tx, actor: Actor): Promise<string[]> {
  return (await ownList(tx, actor)).map(({ serial }) => serial);
}
