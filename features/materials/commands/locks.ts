import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { materialLot, rawMaterial, supplier } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/** A lot locked until the transaction ends; null for what the actor may not see or change. */
export async function lockLot(tx: Tx, lotId: Id<"lot">) {
  const [row] = await tx.select().from(materialLot).where(eq(materialLot.id, lotId)).for("no key update");
  return row ?? null;
}

export async function lockSupplier(tx: Tx, supplierId: Id<"supplier">) {
  const [row] = await tx.select().from(supplier).where(eq(supplier.id, supplierId)).for("no key update");
  return row ?? null;
}

export async function holdMaterial(tx: Tx, materialId: Id<"rawMaterial">) {
  const [row] = await tx.select().from(rawMaterial).where(eq(rawMaterial.id, materialId)).for("share");
  return row ?? null;
}
