import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { craft } from "#db/schema/crafts.ts";
import { headingHelp } from "#db/schema/headings.ts";
import { craftMaterial, craftTechnique, material, technique } from "#db/schema/taxonomy.ts";
import type { Choice, Taxonomy, TaxonomyPart } from "#features/listing/schema.ts";
import { standingEffects } from "#features/register/schema.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { type Actor, artisanIdsOf, crewIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const makingIds = (actor: Actor) => [...artisanIdsOf(actor), ...crewIdsOf(actor, "maker")];

/** The workshops somebody may make a piece for, each with its crafts. */
export const myCrafts = defineQuery({
  name: "listing.my-crafts",
  input: z.strictObject({}),
  handler: async ({ tx, actor }) => {
    const rows = await tx
      .select({
        artisanId: artisan.id,
        makerName: artisan.name,
        standing: artisan.state,
        craftId: craft.id,
        craftName: craft.name,
      })
      .from(artisanCraft)
      .innerJoin(artisan, eq(artisan.id, artisanCraft.artisanId))
      .innerJoin(craft, eq(craft.id, artisanCraft.craftId))
      .where(inArray(artisanCraft.artisanId, makingIds(actor)))
      .orderBy(asc(artisan.id), asc(craft.key));
    return rows.map(({ standing, ...row }) => ({ ...row, mayOffer: standingEffects[standing].mayOffer }));
  },
  policy: (actor) => (makingIds(actor).length > 0 ? "allow" : "hide"),
});

/** The taxonomy for a form about a piece of a craft. */
export const taxonomy = defineQuery({
  name: "listing.taxonomy",
  input: z.strictObject({ craftId: idSchema("craft") }),
  handler: async ({ tx, input: { craftId } }): Promise<Taxonomy> => ({
    materials: sorted(
      await tx.select({ key: material.key, name: material.name }).from(material).orderBy(asc(material.key)),
      await usualMaterials(tx, craftId),
    ),
    techniques: sorted(
      await tx
        .select({ key: technique.key, name: technique.name })
        .from(technique)
        .orderBy(asc(technique.key)),
      await usualTechniques(tx, craftId),
    ),
    headings: await tx
      .select({
        heading: headingHelp.heading,
        covers: headingHelp.covers,
        source: headingHelp.source,
        asOf: headingHelp.asOf,
      })
      .from(headingHelp)
      .innerJoin(craft, eq(craft.family, headingHelp.family))
      .where(eq(craft.id, craftId))
      .orderBy(asc(headingHelp.heading)),
  }),
  policy: (actor) => (makingIds(actor).length > 0 ? "allow" : "hide"),
});

function sorted(all: readonly Choice[], usual: readonly string[]): TaxonomyPart {
  return {
    usual: all.filter(({ key }) => usual.includes(key)),
    others: all.filter(({ key }) => !usual.includes(key)),
  };
}

async function usualMaterials(tx: Tx, craftId: Id<"craft">): Promise<string[]> {
  const rows = await tx
    .select({ key: craftMaterial.materialKey })
    .from(craftMaterial)
    .where(eq(craftMaterial.craftId, craftId));
  return rows.map(({ key }) => key);
}

async function usualTechniques(tx: Tx, craftId: Id<"craft">): Promise<string[]> {
  const rows = await tx
    .select({ key: craftTechnique.techniqueKey })
    .from(craftTechnique)
    .where(eq(craftTechnique.craftId, craftId));
  return rows.map(({ key }) => key);
}
