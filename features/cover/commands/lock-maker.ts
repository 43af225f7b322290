import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A maker whose cover is about to change; their record is locked, so that agreement and status move one after the other. */
export async function lockMaker(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({ artisanId: artisan.id, chamberId: artisan.chamberId, kind: artisan.kind, state: artisan.state })
    .from(artisan)
    .where(eq(artisan.id, artisanId))
    .for("update");
  return row ?? null;
}
