import "server-only";
import { asc } from "drizzle-orm";
import { material } from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { readMaterials } from "#features/materials/queries/read-materials.ts";
import { chamberInput, type MaterialsPage } from "#features/materials/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A chamber's materials, and the kinds that a new one can be of. */
export const listMaterials = defineQuery({
  name: "materials.list-materials",
  input: chamberInput,
  handler: async ({ tx, input, now }): Promise<MaterialsPage> => ({
    chamberId: input.chamberId,
    materials: await readMaterials(tx, input.chamberId, dayInMorocco(now)),
    kinds: await tx
      .select({ key: material.key, name: material.name })
      .from(material)
      .orderBy(asc(material.key)),
  }),
  policy: (actor, { input }) => keepsMaterials(actor, input),
});
