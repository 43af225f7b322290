import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import {
  artisan,
  lotCheck,
  lotRecall,
  lotShare,
  materialLot,
  pieceMaterial,
  purchaseDelivery,
  supplierPermit,
} from "#db/schema/index.ts";
import { keepsMaterials } from "#features/materials/policy.ts";
import { readLots } from "#features/materials/queries/read-lots.ts";
import { type Lot, type LotShareRow, lotInput } from "#features/materials/schema.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** A lot as the chamber keeps it: what was looked at, who has a part of it, and how many pieces name it. */
export const getLot = defineQuery({
  name: "materials.get-lot",
  input: lotInput,
  handler: async ({ tx, input }): Promise<Lot | null> => {
    const [line] = await readLots(tx, eq(materialLot.id, input.lotId), 1);
    const [row] = await tx
      .select({ lot: materialLot, permit: supplierPermit })
      .from(materialLot)
      .leftJoin(supplierPermit, eq(supplierPermit.id, materialLot.permitId))
      .where(eq(materialLot.id, input.lotId));
    if (!line || !row) return null;
    const { lot, permit } = row;
    const checks = await tx
      .select()
      .from(lotCheck)
      .where(eq(lotCheck.lotId, lot.id))
      .orderBy(asc(lotCheck.position));
    const shares = await readShares(tx, lot.id);
    const [bought] = await tx
      .select({ purchaseId: purchaseDelivery.purchaseId })
      .from(purchaseDelivery)
      .where(eq(purchaseDelivery.lotId, lot.id));
    const [recall] = await tx.select({ id: lotRecall.id }).from(lotRecall).where(eq(lotRecall.lotId, lot.id));
    const [named] = await tx
      .select({ n: sql<number>`count(distinct ${pieceMaterial.pieceId})::int` })
      .from(pieceMaterial)
      .where(eq(pieceMaterial.lotId, lot.id));
    const given = shares.filter(({ isVoid }) => !isVoid).reduce((sum, share) => sum + share.quantityMilli, 0);
    return {
      ...line,
      ...{ origin: lot.origin, certificate: lot.certificate, stateReason: lot.stateReason, shares },
      permit: permit && { number: permit.number, expiresOn: permit.expiresOn },
      stateAt: lot.stateAt.toISOString(),
      checks: checks.map(({ position, label, isGood, note, at }) => ({
        ...{ position, label, isGood, note },
        at: at?.toISOString() ?? null,
      })),
      leftMilli: lot.quantityMilli - given,
      purchaseId: bought?.purchaseId ?? null,
      recallId: recall?.id ?? null,
      pieces: named?.n ?? 0,
      makers: await tx
        .select({ id: artisan.id, name: artisan.name })
        .from(artisan)
        .where(eq(artisan.chamberId, lot.chamberId))
        .orderBy(asc(artisan.createdAt), asc(artisan.id))
        .limit(500),
    };
  },
  policy: (actor, { resource }) => keepsMaterials(actor, resource),
});

/** Who has a part of a lot, in the order of the list. A maker who moved away since is still called by name. */
async function readShares(tx: Tx, lotId: Id<"lot">): Promise<LotShareRow[]> {
  const rows = await tx
    .select()
    .from(lotShare)
    .where(eq(lotShare.lotId, lotId))
    .orderBy(asc(lotShare.createdAt), asc(lotShare.id));
  if (rows.length === 0) return [];
  const makers = await asProduct(tx, () =>
    tx
      .select({ id: artisan.id, name: artisan.name })
      .from(artisan)
      .where(
        inArray(
          artisan.id,
          rows.map(({ artisanId }) => artisanId),
        ),
      ),
  );
  return rows.map(({ id, artisanId, quantityMilli, receivedAt, receivedBy, voidedAt }) => ({
    ...{ id, artisanId, quantityMilli, receivedBy },
    name: makers.find((maker) => maker.id === artisanId)?.name ?? {},
    receivedAt: receivedAt?.toISOString() ?? null,
    isVoid: voidedAt !== null,
  }));
}
