import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { annex } from "#db/schema/chambers.ts";
import type { Annex } from "#features/staff/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A chamber's open branches. */
export async function annexesOf(tx: Tx, chamberId: Id<"chamber">): Promise<Annex[]> {
  return tx
    .select({ id: annex.id, name: annex.name })
    .from(annex)
    .where(and(eq(annex.chamberId, chamberId), isNull(annex.closedAt)))
    .orderBy(asc(annex.createdAt), asc(annex.id));
}
