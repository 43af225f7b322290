import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { lotRecall, lotShare, materialLot, purchaseDelivery, rawMaterial } from "#db/schema/index.ts";
import { ownShare } from "#features/materials/policy.ts";
import type { OwnLot } from "#features/materials/schema.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The lots a maker has a part of, or is to be handed one, the newest first. */
export const listOwnLots = defineQuery({
  name: "materials.list-own-lots",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input }): Promise<OwnLot[]> => {
    const rows = await tx
      .select({
        share: lotShare,
        ...{ number: materialLot.number, state: materialLot.state, material: rawMaterial.name },
        ...{ materialKey: rawMaterial.materialKey, unit: rawMaterial.unit, advice: lotRecall.advice },
        purchaseId: purchaseDelivery.purchaseId,
      })
      .from(lotShare)
      .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
      .innerJoin(rawMaterial, eq(rawMaterial.id, materialLot.materialId))
      .leftJoin(purchaseDelivery, eq(purchaseDelivery.lotId, materialLot.id))
      .leftJoin(lotRecall, eq(lotRecall.lotId, materialLot.id))
      .where(and(eq(lotShare.artisanId, input.artisanId), isNull(lotShare.voidedAt)))
      .orderBy(desc(lotShare.createdAt), desc(lotShare.id))
      .limit(200);
    return rows.map(({ share, ...lot }) => ({
      ...lot,
      ...{ shareId: share.id, lotId: share.lotId, quantityMilli: share.quantityMilli },
      receivedAt: share.receivedAt?.toISOString() ?? null,
      isUnpaid: share.packages !== null && share.balancePaidAt === null && share.receivedAt === null,
    }));
  },
  policy: (actor, { input }) => ownShare(actor, input.artisanId),
});
