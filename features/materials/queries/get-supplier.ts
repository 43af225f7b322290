import "server-only";
import { asc, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { materialLot, rawMaterial, supplier, supplierDecision, supplierPermit } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { readMaterials } from "#features/materials/queries/read-materials.ts";
import type { Supplier } from "#features/materials/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A supplier with every decision about it and its permits. */
export const getSupplier = defineQuery({
  name: "materials.get-supplier",
  input: z.strictObject({ supplierId: idSchema("supplier") }),
  handler: async ({ tx, input, now }): Promise<Supplier | null> => {
    const [row] = await tx.select().from(supplier).where(eq(supplier.id, input.supplierId));
    if (!row) return null;
    const today = dayInMorocco(now);
    const decisions = await tx
      .select({
        state: supplierDecision.state,
        decidedOn: supplierDecision.decidedOn,
        reason: supplierDecision.reason,
      })
      .from(supplierDecision)
      .where(eq(supplierDecision.supplierId, row.id))
      .orderBy(desc(supplierDecision.n));
    const permits = await tx
      .select({
        ...{ id: supplierPermit.id, material: rawMaterial.name, number: supplierPermit.number },
        ...{ issuer: supplierPermit.issuer, validFrom: supplierPermit.validFrom },
        expiresOn: supplierPermit.expiresOn,
      })
      .from(supplierPermit)
      .innerJoin(rawMaterial, eq(rawMaterial.id, supplierPermit.materialId))
      .where(eq(supplierPermit.supplierId, row.id))
      .orderBy(desc(supplierPermit.expiresOn), asc(supplierPermit.number));
    const [lots] = await tx
      .select({ n: sql<number>`count(*)::int` })
      .from(materialLot)
      .where(eq(materialLot.supplierId, row.id));
    const materials = await readMaterials(tx, row.chamberId, today);
    return {
      ...{ id: row.id, chamberId: row.chamberId, name: row.name, town: row.town, contact: row.contact },
      ...{ state: row.state, decisions, lots: lots?.n ?? 0 },
      decidedOn: decisions[0]?.decidedOn ?? null,
      reason: decisions[0]?.reason ?? null,
      permits: permits.map((permit) => ({
        ...permit,
        isValid: permit.validFrom <= today && permit.expiresOn >= today,
      })),
      restricted: materials
        .filter(({ restriction }) => restriction?.isRestricted)
        .map(({ id, name }) => ({ id, name })),
    };
  },
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
});
