import "server-only";
import { desc, eq, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { materialLot, rawMaterial, supplier } from "#db/schema/index.ts";

/** Lots as lines of a list, the newest first. As whoever reads. */
export function readLots(tx: Tx, where: SQL | undefined, limit: number) {
  return tx
    .select({
      id: materialLot.id,
      chamberId: materialLot.chamberId,
      number: materialLot.number,
      material: rawMaterial.name,
      unit: rawMaterial.unit,
      supplier: supplier.name,
      quantityMilli: materialLot.quantityMilli,
      receivedOn: materialLot.receivedOn,
      state: materialLot.state,
    })
    .from(materialLot)
    .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
    .innerJoin(supplier, eq(supplier.id, materialLot.supplierId))
    .where(where)
    .orderBy(desc(materialLot.receivedOn), desc(materialLot.id))
    .limit(limit);
}
