import type { Tx } from "#db/client.ts";
import { responsiblePerson } from "#db/schema/safety.ts";
import { craftMaterial, craftTechnique, material, technique } from "#db/schema/taxonomy.ts";
import { craftWays } from "#db/seed/data/craft-ways.ts";
import { materials } from "#db/seed/data/materials.ts";
import { demoResponsiblePerson } from "#db/seed/data/piece-extras.ts";
import { techniques } from "#db/seed/data/techniques.ts";
import type { Dataset } from "#db/seed/dataset.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Materials and techniques, what each craft usually works with, and who answers for safety in the Union. */
export async function seedTaxonomy(tx: Tx, data: Dataset): Promise<void> {
  await tx
    .insert(material)
    .values(
      materials.map(({ key, name, protectionSource }) => ({
        key,
        name,
        isProtected: protectionSource !== undefined,
        protectionSource: protectionSource ?? null,
      })),
    )
    .onConflictDoNothing();
  await tx
    .insert(technique)
    .values([...techniques])
    .onConflictDoNothing();
  const ways = data.crafts.map(({ key }) => {
    const known = craftWays[key];
    if (!known) throw new Error(`${key} has no materials and techniques`);
    return { craftId: stableId("craft", key), ...known };
  });
  const ofMaterial = ways.flatMap(({ craftId, materials: keys }) =>
    keys.map((materialKey) => ({ craftId, materialKey })),
  );
  const ofTechnique = ways.flatMap(({ craftId, techniques: keys }) =>
    keys.map((techniqueKey) => ({ craftId, techniqueKey })),
  );
  if (ofMaterial.length > 0) await tx.insert(craftMaterial).values(ofMaterial).onConflictDoNothing();
  if (ofTechnique.length > 0) await tx.insert(craftTechnique).values(ofTechnique).onConflictDoNothing();
  await tx
    .insert(responsiblePerson)
    .values({ id: stableId("responsiblePerson", "demonstration"), ...demoResponsiblePerson })
    .onConflictDoNothing();
}
