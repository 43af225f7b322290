import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { keptPiece } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/**
 * Moves what the browser kept to the account of whoever is signed in. One statement: only rows that it took away are put on
 * the account, so that a piece kept in another window meanwhile stays where it is and is moved the next time.
 */
export async function moveToAccount(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind !== "person" || !actor.visitorHash) return;
  await tx.execute(sql`with taken as (
      delete from ${keptPiece} where visitor_hash = ${actor.visitorHash} returning piece_id, kept_at
    )
    insert into ${keptPiece} (user_id, piece_id, kept_at) select ${actor.userId}, piece_id, kept_at from taken
    on conflict do nothing`);
}
