import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A maker's row locked until the transaction ends, so that two decisions on it come one after the other. */
export async function lockMaker(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({
      id: artisan.id,
      chamberId: artisan.chamberId,
      state: artisan.state,
      validUntil: artisan.validUntil,
    })
    .from(artisan)
    .where(eq(artisan.id, artisanId))
    .for("update");
  return row ?? null;
}

export type LockedMaker = NonNullable<Awaited<ReturnType<typeof lockMaker>>>;
