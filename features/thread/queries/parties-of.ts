import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A maker and the chamber whose register they are on now: the two who write to each other. */
export async function partiesOf(tx: Tx, artisanId: Id<"artisan">) {
  const [row] = await tx
    .select({
      artisanId: artisan.id,
      maker: artisan.name,
      chamberId: chamber.id,
      chamber: chamber.name,
      phone: chamber.contactPhone,
    })
    .from(artisan)
    .innerJoin(chamber, eq(chamber.id, artisan.chamberId))
    .where(eq(artisan.id, artisanId));
  return row ?? null;
}
