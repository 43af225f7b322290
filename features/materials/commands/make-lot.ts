import "server-only";
import { and, asc, desc, eq, gte, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  lotCheck,
  materialLot,
  materialRestriction,
  type rawMaterial,
  rawMaterialCheck,
  supplier,
  supplierPermit,
} from "#db/schema/index.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

export const lotErrors = ["LOT_KNOWN", "SUPPLIER_NOT_APPROVED", "PERMIT_MISSING", "DAY_AHEAD"] as const;

type Arrived = {
  material: typeof rawMaterial.$inferSelect;
  supplierId: Id<"supplier">;
  number: string;
  origin: string;
  certificate: string | null;
  receivedOn: string;
  quantityMilli: number;
};

/**
 * Enters a lot with what is to be looked at in it. Throws the refusals of `lotErrors`: its number is there already, the supplier is
 * not approved today, or the material needs a permit that the supplier had not on the day it arrived.
 */
export async function makeLot(tx: Tx, { material, ...lot }: Arrived, now: Date): Promise<Id<"lot">> {
  const { chamberId } = material;
  const fail = (code: (typeof lotErrors)[number], field: string): never => {
    throw new Refusal(code, { field });
  };
  if (lot.receivedOn > dayInMorocco(now)) fail("DAY_AHEAD", "receivedOn");
  const [seller] = await tx
    .select({ state: supplier.state })
    .from(supplier)
    .where(and(eq(supplier.id, lot.supplierId), eq(supplier.chamberId, chamberId)))
    .for("share");
  if (seller?.state !== "approved") fail("SUPPLIER_NOT_APPROVED", "supplierId");
  const permitId = (await isRestricted(tx, material.id, lot.receivedOn))
    ? await permitOn(tx, lot.supplierId, material.id, lot.receivedOn)
    : null;
  if (permitId === undefined) fail("PERMIT_MISSING", "supplierId");
  const id = newId("lot");
  const made = await tx
    .insert(materialLot)
    .values({ id, ...lot, chamberId, materialId: material.id, permitId, stateAt: now, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: materialLot.id });
  if (made.length === 0) fail("LOT_KNOWN", "number");
  const checks = await tx
    .select({ position: rawMaterialCheck.position, label: rawMaterialCheck.label })
    .from(rawMaterialCheck)
    .where(eq(rawMaterialCheck.materialId, material.id))
    .orderBy(asc(rawMaterialCheck.position));
  if (checks.length > 0)
    await tx.insert(lotCheck).values(checks.map((check) => ({ lotId: id, chamberId, ...check })));
  return id;
}

/** Whether a material needs a permit on a day: the newest record that has begun; of one day the one recorded last. */
async function isRestricted(tx: Tx, materialId: Id<"rawMaterial">, on: string): Promise<boolean> {
  const [record] = await tx
    .select({ isRestricted: materialRestriction.isRestricted })
    .from(materialRestriction)
    .where(and(eq(materialRestriction.materialId, materialId), lte(materialRestriction.since, on)))
    .orderBy(desc(materialRestriction.since), desc(materialRestriction.recordedAt))
    .limit(1);
  return record?.isRestricted ?? false;
}

async function permitOn(tx: Tx, supplierId: Id<"supplier">, materialId: Id<"rawMaterial">, on: string) {
  const [permit] = await tx
    .select({ id: supplierPermit.id })
    .from(supplierPermit)
    .where(
      and(
        eq(supplierPermit.supplierId, supplierId),
        eq(supplierPermit.materialId, materialId),
        lte(supplierPermit.validFrom, on),
        gte(supplierPermit.expiresOn, on),
      ),
    )
    .orderBy(desc(supplierPermit.expiresOn))
    .limit(1);
  return permit?.id;
}
