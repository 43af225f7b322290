import "server-only";
import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { material, pieceMaterial, pieceTechnique, technique } from "#db/schema/taxonomy.ts";
import { editErrors, finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { restrictVariants } from "#features/listing/commands/restrict.ts";
import { editTags } from "#features/listing/commands/write-change.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { editFactsInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { recalledTies } from "#features/listing/queries/recalled-ties.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Changes what a piece is made of and how, its measures, who made it in how many hours, and when. The piece is screened again:
 * a protected material or great age restricts its options. Refusals: TAXONOMY_UNKNOWN, YEAR_AHEAD, and LOT_RECALLED for taking off a
 * material that is tied to a lot that was called back.
 */
export const editFacts = defineCommand({
  name: "listing.edit-facts",
  input: editFactsInput,
  errors: [...editErrors, "TAXONOMY_UNKNOWN", "YEAR_AHEAD", "LOT_RECALLED"],
  load: async ({ tx, input }) => {
    const listing = await lockListing(tx, input.pieceId);
    return listing && { ...listing, ...(await keysOf(tx, listing.id)) };
  },
  policy: (actor, { resource }) => worksOnPiece(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now, fail }) => {
    const { pieceId, version, ...facts } = input;
    requireOpen(listing, version);
    if (facts.madeYear !== null && facts.madeYear > now.getUTCFullYear())
      fail("YEAR_AHEAD", { field: "madeYear" });
    const materials = await namesOf(tx, facts.materialKeys);
    const known = await tx
      .select({ key: technique.key })
      .from(technique)
      .where(inArray(technique.key, facts.techniqueKeys));
    if (!materials || known.length !== facts.techniqueKeys.length) return fail("TAXONOMY_UNKNOWN");
    const fields = changesOf(listing, facts);
    const changed = fields.map(({ field }) => field);
    const { materialKeys, techniqueKeys, ...content } = facts;
    if (changed.includes("materialKeys")) {
      if ((await recalledTies(tx, pieceId)).some((key) => !materialKeys.includes(key)))
        fail("LOT_RECALLED", { field: "materialKeys" });
      const dropped = notInArray(pieceMaterial.materialKey, materialKeys);
      await tx.delete(pieceMaterial).where(and(eq(pieceMaterial.pieceId, pieceId), dropped));
      // What is known of the origin of a material that stays is kept.
      if (materialKeys.length > 0)
        await tx
          .insert(pieceMaterial)
          .values(materialKeys.map((materialKey, position) => ({ pieceId, materialKey, position })))
          .onConflictDoUpdate({
            target: [pieceMaterial.pieceId, pieceMaterial.materialKey],
            set: { position: sql`excluded.position` },
          });
    }
    if (changed.includes("techniqueKeys")) {
      await tx.delete(pieceTechnique).where(eq(pieceTechnique.pieceId, pieceId));
      if (techniqueKeys.length > 0)
        await tx
          .insert(pieceTechnique)
          .values(techniqueKeys.map((techniqueKey) => ({ pieceId, techniqueKey })));
    }
    const state = await finishEdit(tx, listing, {
      // The maker's own words for the same materials stay; other materials are called by the taxonomy's names.
      content: changed.includes("materialKeys") ? { ...content, materials } : content,
      fields,
      actor,
      now,
    });
    const screened = await restrictVariants(tx, { ...listing, madeYear: facts.madeYear }, now);
    return { state, ...screened, changed };
  },
  // The rules may be stricter than when the facts were last written: the same facts then restrict more.
  audit: ({ input, output: { changed, tightened, state, restriction } }) =>
    changed.length > 0 || tightened
      ? { object: input.pieceId, detail: { changed: changed.join(","), state, restriction } }
      : null,
  invalidates: ({ resource, output: { changed, tightened } }) =>
    changed.length > 0 || tightened ? editTags(resource) : [],
});

/** Keys of a piece's materials, main one first, and of its techniques. */
export async function keysOf(tx: Tx, id: Id<"piece">) {
  const materials = await tx
    .select({ key: pieceMaterial.materialKey })
    .from(pieceMaterial)
    .where(eq(pieceMaterial.pieceId, id))
    .orderBy(asc(pieceMaterial.position), asc(pieceMaterial.materialKey));
  const techniques = await tx
    .select({ key: pieceTechnique.techniqueKey })
    .from(pieceTechnique)
    .where(eq(pieceTechnique.pieceId, id))
    .orderBy(asc(pieceTechnique.techniqueKey));
  return {
    materialKeys: materials.map(({ key }) => key),
    techniqueKeys: techniques.map(({ key }) => key),
  };
}

/** The names of materials in the order of their keys; null when one is not in the taxonomy. */
async function namesOf(tx: Tx, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const rows = await tx
    .select({ key: material.key, name: material.name })
    .from(material)
    .where(inArray(material.key, [...keys]));
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const found = keys.flatMap((key) => names.get(key) ?? []);
  return found.length === keys.length ? found : null;
}
