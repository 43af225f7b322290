import "server-only";
import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { material, materialRestriction, rawMaterial, rawMaterialCheck } from "#db/schema/index.ts";
import type { MaterialRow } from "#features/materials/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** The materials of a chamber in the order they were entered, with the record of restriction that holds on a day. */
export async function readMaterials(tx: Tx, chamberId: Id<"chamber">, on: string): Promise<MaterialRow[]> {
  const rows = await tx
    .select({
      ...{ id: rawMaterial.id, materialKey: rawMaterial.materialKey, kind: material.name },
      ...{ name: rawMaterial.name, specification: rawMaterial.specification, unit: rawMaterial.unit },
    })
    .from(rawMaterial)
    .innerJoin(material, eq(material.key, rawMaterial.materialKey))
    .where(eq(rawMaterial.chamberId, chamberId))
    .orderBy(asc(rawMaterial.createdAt), asc(rawMaterial.id))
    .limit(300);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const records = await tx
    .selectDistinctOn([materialRestriction.materialId])
    .from(materialRestriction)
    .where(and(inArray(materialRestriction.materialId, ids), lte(materialRestriction.since, on)))
    .orderBy(
      materialRestriction.materialId,
      desc(materialRestriction.since),
      desc(materialRestriction.recordedAt),
    );
  const checks = await tx
    .select()
    .from(rawMaterialCheck)
    .where(inArray(rawMaterialCheck.materialId, ids))
    .orderBy(asc(rawMaterialCheck.position));
  return rows.map((row) => {
    const record = records.find(({ materialId }) => materialId === row.id);
    return {
      ...row,
      restriction: record
        ? { isRestricted: record.isRestricted, since: record.since, source: record.source }
        : null,
      checks: checks.filter(({ materialId }) => materialId === row.id).map(({ label }) => label),
    };
  });
}
