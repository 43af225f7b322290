import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { FieldChange } from "#db/schema/piece-changes.ts";
import { material, pieceMaterial } from "#db/schema/taxonomy.ts";
import { editErrors, finishEdit, requireOpen } from "#features/listing/commands/edit-content.ts";
import { lockListing } from "#features/listing/commands/lock-listing.ts";
import { editTags } from "#features/listing/commands/write-change.ts";
import { changesOf } from "#features/listing/domain/changes.ts";
import { editMakingInput } from "#features/listing/inputs.ts";
import { worksOnPiece } from "#features/listing/policy.ts";
import { recalledTies } from "#features/listing/queries/recalled-ties.ts";
import type { MaterialOrigin } from "#features/listing/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Changes when a piece was made, how it is mended, its number in trade, and for each of its materials the share, the lot and
 * the supplier: what the chamber signs in the piece's record. Refusals: MONTH_AHEAD, SHARES_TOO_LARGE above 100 per cent,
 * TAXONOMY_UNKNOWN for a material the piece does not have, LOT_RECALLED for another number in place of a lot that was called back.
 */
export const editMaking = defineCommand({
  name: "listing.edit-making",
  input: editMakingInput,
  errors: [...editErrors, "MONTH_AHEAD", "SHARES_TOO_LARGE", "TAXONOMY_UNKNOWN", "LOT_RECALLED"],
  load: async ({ tx, input }) => {
    const listing = await lockListing(tx, input.pieceId);
    return listing && { ...listing, origins: await originsOf(tx, listing.id) };
  },
  policy: (actor, { resource }) => worksOnPiece(actor, resource),
  handler: async ({ tx, input, resource: listing, actor, now, fail }) => {
    const { pieceId, version, materials, ...content } = input;
    requireOpen(listing, version);
    if (content.madeMonth !== null && content.madeMonth > dayInMorocco(now).slice(0, 7))
      fail("MONTH_AHEAD", { field: "madeMonth" });
    const asked = Object.entries(materials);
    const known = new Map(listing.origins.map((origin) => [origin.key, origin]));
    if (asked.some(([key]) => !known.has(key))) fail("TAXONOMY_UNKNOWN");
    const after = listing.origins.map((origin) => {
      const typed = materials[origin.key];
      return typed
        ? { ...origin, sharePercent: typed.share, lot: typed.lot, supplier: typed.supplier }
        : origin;
    });
    const total = after.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0);
    if (total > 100) fail("SHARES_TOO_LARGE", { field: `materials.${asked[0]?.[0]}.share` });
    const tied = await recalledTies(tx, pieceId);
    const untied = after.find(({ key, lot }) => tied.includes(key) && known.get(key)?.lot !== lot);
    if (untied) fail("LOT_RECALLED", { field: `materials.${untied.key}.lot` });
    const fields: FieldChange[] = changesOf(listing, content);
    for (const origin of after) {
      const before = known.get(origin.key);
      if (!before || said(before) === said(origin)) continue;
      fields.push({ field: "origin", from: said(before), to: said(origin) });
      const { sharePercent, lot, supplier } = origin;
      await tx
        .update(pieceMaterial)
        .set({ sharePercent, lot, supplier })
        .where(and(eq(pieceMaterial.pieceId, pieceId), eq(pieceMaterial.materialKey, origin.key)));
    }
    const state = await finishEdit(tx, listing, { content, fields, actor, now });
    return { state, changed: [...new Set(fields.map(({ field }) => field))] };
  },
  audit: ({ input, output: { changed, state } }) =>
    changed.length > 0 ? { object: input.pieceId, detail: { changed: changed.join(","), state } } : null,
  invalidates: ({ resource, output: { changed } }) => (changed.length > 0 ? editTags(resource) : []),
});

/** An origin as the log of the piece keeps it: `wool 80 % L-7, Exemple`. */
function said({ key, sharePercent, lot, supplier }: MaterialOrigin): string {
  const parts = [sharePercent === null ? null : `${sharePercent} %`, lot, supplier].filter(Boolean);
  return `${key}: ${parts.join(", ") || "–"}`;
}

/** Materials of a piece with what is known of their origin, main one first. */
export function originsOf(tx: Tx, id: Id<"piece">): Promise<MaterialOrigin[]> {
  return tx
    .select({
      key: pieceMaterial.materialKey,
      name: material.name,
      sharePercent: pieceMaterial.sharePercent,
      lot: pieceMaterial.lot,
      supplier: pieceMaterial.supplier,
    })
    .from(pieceMaterial)
    .innerJoin(material, eq(material.key, pieceMaterial.materialKey))
    .where(eq(pieceMaterial.pieceId, id))
    .orderBy(asc(pieceMaterial.position), asc(pieceMaterial.materialKey));
}
