import type { Database, Tx } from "#db/client.ts";
import { craft } from "#db/schema/crafts.ts";
import { responsiblePerson } from "#db/schema/safety.ts";
import { craftMaterial, craftTechnique, material, technique } from "#db/schema/taxonomy.ts";
import { craftWays } from "#db/seed/data/craft-ways.ts";
import { materials } from "#db/seed/data/materials.ts";
import { demoResponsiblePerson } from "#db/seed/data/piece-extras.ts";
import { techniques } from "#db/seed/data/techniques.ts";
import { stableId } from "#tests/factories/stable-id.ts";

/** Materials and techniques, and what each known craft usually works with. Adds what is missing and changes nothing. */
export async function seedTaxonomy(db: Database): Promise<void> {
  await db
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
  await db
    .insert(technique)
    .values([...techniques])
    .onConflictDoNothing();
  const crafts = await db.select({ id: craft.id, key: craft.key }).from(craft);
  const ways = crafts.flatMap(({ id, key }) => {
    const known = craftWays[key];
    return known ? [{ craftId: id, ...known }] : [];
  });
  const ofMaterial = ways.flatMap(({ craftId, materials: keys }) =>
    keys.map((materialKey) => ({ craftId, materialKey })),
  );
  const ofTechnique = ways.flatMap(({ craftId, techniques: keys }) =>
    keys.map((techniqueKey) => ({ craftId, techniqueKey })),
  );
  if (ofMaterial.length > 0) await db.insert(craftMaterial).values(ofMaterial).onConflictDoNothing();
  if (ofTechnique.length > 0) await db.insert(craftTechnique).values(ofTechnique).onConflictDoNothing();
}

/** Who answers for safety in the Union, for the demonstration. */
export async function seedResponsiblePerson(tx: Tx): Promise<void> {
  await tx
    .insert(responsiblePerson)
    .values({ id: stableId("responsiblePerson", "demonstration"), ...demoResponsiblePerson })
    .onConflictDoNothing();
}
