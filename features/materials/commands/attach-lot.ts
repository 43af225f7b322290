import "server-only";
import { and, eq, isNotNull } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import { lotShare, materialLot, pieceMaterial, rawMaterial, supplier } from "#db/schema/index.ts";
import {
  editErrors,
  editTags,
  finishEdit,
  lockListing,
  recalledTies,
  requireOpen,
} from "#features/listing/index.ts";
import { ownShare } from "#features/materials/policy.ts";
import { attachLotInput } from "#features/materials/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ties a material of a piece to a lot its maker was handed a part of; the lot's number and supplier then stand in the piece's making,
 * where its record reads them. Null lets go of the tie alone. Refusals: TAXONOMY_UNKNOWN for a material the piece has not,
 * LOT_NOT_YOURS, LOT_NOT_CLEARED, MATERIAL_DIFFERS, LOT_RECALLED while it is tied to a lot that was called back: that tie stays.
 */
export const attachLot = defineCommand({
  name: "materials.attach-lot",
  input: attachLotInput,
  errors: [
    ...editErrors,
    "TAXONOMY_UNKNOWN",
    "LOT_NOT_YOURS",
    "LOT_NOT_CLEARED",
    "MATERIAL_DIFFERS",
    "LOT_RECALLED",
  ],
  load: ({ tx, input }) => lockListing(tx, input.pieceId),
  policy: (actor, { resource }) => ownShare(actor, resource.artisanId),
  handler: async ({ tx, input, resource, actor, now, fail }) => {
    requireOpen(resource);
    const which = and(
      eq(pieceMaterial.pieceId, resource.id),
      eq(pieceMaterial.materialKey, input.materialKey),
    );
    const [part] = await tx.select().from(pieceMaterial).where(which).for("update");
    if (!part) return fail("TAXONOMY_UNKNOWN");
    if ((await recalledTies(tx, resource.id)).includes(input.materialKey))
      return fail("LOT_RECALLED", { field: "lotId" });
    if (input.lotId === null) {
      await tx.update(pieceMaterial).set({ lotId: null }).where(which);
      return { lotId: null };
    }
    const [lot] = await tx
      .select({
        ...{ id: materialLot.id, number: materialLot.number, state: materialLot.state },
        ...{ key: rawMaterial.materialKey, supplierId: materialLot.supplierId },
      })
      .from(materialLot)
      .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
      .innerJoin(lotShare, eq(lotShare.lotId, materialLot.id))
      .where(
        and(
          eq(materialLot.id, input.lotId),
          eq(lotShare.artisanId, resource.artisanId),
          isNotNull(lotShare.receivedAt),
        ),
      );
    if (!lot) return fail("LOT_NOT_YOURS", { field: "lotId" });
    if (lot.key !== input.materialKey) fail("MATERIAL_DIFFERS", { field: "lotId" });
    // Whoever calls the lot back meanwhile waits, or was first: then it is no longer cleared. A maker may see a lot and not lock it.
    const [held] = await asProduct(tx, () =>
      tx
        .select({ state: materialLot.state, supplier: supplier.name })
        .from(materialLot)
        .innerJoin(supplier, eq(supplier.id, materialLot.supplierId))
        .where(eq(materialLot.id, lot.id))
        .for("share", { of: materialLot }),
    );
    if (held?.state !== "cleared") return fail("LOT_NOT_CLEARED", { field: "lotId" });
    await tx
      .update(pieceMaterial)
      .set({ lotId: lot.id, lot: lot.number, supplier: held.supplier })
      .where(which);
    if (part.lot !== lot.number) {
      const field = {
        field: "origin",
        from: said(part.materialKey, part.lot),
        to: said(lot.key, lot.number),
      };
      await finishEdit(tx, resource, { fields: [field], actor, now });
    }
    return { lotId: lot.id };
  },
  audit: ({ input, output }) => ({
    object: input.pieceId,
    detail: { material: input.materialKey, lot: output.lotId ?? "none" },
  }),
  invalidates: ({ resource }) => editTags(resource),
});

/** As the log of the piece keeps an origin. */
const said = (key: string, lot: string | null) => `${key}: ${lot ?? "–"}`;
