import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { lotShare, material, materialLot, piece, pieceMaterial, rawMaterial } from "#db/schema/index.ts";
import { ownShare } from "#features/materials/policy.ts";
import type { PieceLots } from "#features/materials/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The materials of a maker's piece, with the lots of theirs that each could be tied to: handed out and found good. */
export const getPieceLots = defineQuery({
  name: "materials.piece-lots",
  input: z.strictObject({ pieceId: idSchema("piece") }),
  handler: async ({ tx, input }): Promise<PieceLots | null> => {
    const [row] = await tx
      .select({ id: piece.id, artisanId: piece.artisanId })
      .from(piece)
      .where(eq(piece.id, input.pieceId));
    if (!row) return null;
    const parts = await tx
      .select({
        ...{ key: pieceMaterial.materialKey, name: material.name },
        ...{ lotId: pieceMaterial.lotId, lot: pieceMaterial.lot },
      })
      .from(pieceMaterial)
      .innerJoin(material, eq(material.key, pieceMaterial.materialKey))
      .where(eq(pieceMaterial.pieceId, row.id))
      .orderBy(asc(pieceMaterial.position), asc(pieceMaterial.materialKey));
    const lots = await tx
      .select({
        ...{ id: materialLot.id, number: materialLot.number, name: rawMaterial.name },
        key: rawMaterial.materialKey,
      })
      .from(lotShare)
      .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
      .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
      .where(
        and(
          eq(lotShare.artisanId, row.artisanId),
          isNotNull(lotShare.receivedAt),
          eq(materialLot.state, "cleared"),
        ),
      )
      .orderBy(asc(materialLot.number));
    return {
      ...{ pieceId: row.id, artisanId: row.artisanId },
      materials: parts.map((part) => ({
        ...part,
        choices: lots
          .filter(({ key }) => key === part.key)
          .map(({ id, number, name }) => ({ id, number, name })),
      })),
    };
  },
  policy: (actor, { resource }) => ownShare(actor, resource.artisanId),
});
