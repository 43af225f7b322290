import "server-only";
import { and, eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { materialLot } from "#db/schema/materials.ts";
import { pieceMaterial } from "#db/schema/taxonomy.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Materials of a piece that are tied to a lot that was called back: such a tie stays. Read as the product: lots are their chamber's. */
export function recalledTies(tx: Tx, id: Id<"piece">): Promise<string[]> {
  return asProduct(tx, async () => {
    const rows = await tx
      .select({ key: pieceMaterial.materialKey })
      .from(pieceMaterial)
      .innerJoin(materialLot, eq(materialLot.id, pieceMaterial.lotId))
      .where(and(eq(pieceMaterial.pieceId, id), eq(materialLot.state, "recalled")));
    return rows.map(({ key }) => key);
  });
}
