import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import {
  craftBody,
  groupPurchase,
  lotShare,
  materialLot,
  purchaseDelivery,
  purchasePledge,
  rawMaterial,
} from "#db/schema/index.ts";
import { accounts } from "#features/ledger/index.ts";
import { balanceOf } from "#features/purchases/commands/locks.ts";
import { ownWorkshop } from "#features/purchases/policy.ts";
import { readCardDeposits } from "#features/purchases/queries/read-card-money.ts";
import { readMissing } from "#features/purchases/queries/read-missing.ts";
import { factColumns } from "#features/purchases/queries/read-purchases.ts";
import { ownPledgeInput, type PurchaseFacts, type StudioPurchase } from "#features/purchases/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

const facts = (tx: Tx) =>
  tx
    .select({ ...factColumns, specification: rawMaterial.specification })
    .from(groupPurchase)
    .innerJoin(rawMaterial, eq(rawMaterial.id, groupPurchase.materialId))
    .leftJoin(craftBody, eq(craftBody.id, groupPurchase.bodyId));

const isOpen = (row: PurchaseFacts, now: Date) =>
  row.state === "open" && dayInMorocco(now) <= row.pledgeUntil;

/** Purchases a maker can pledge for, and those they have a part in, the newest first. */
export const listStudioPurchases = defineQuery({
  name: "purchases.list-studio",
  input: z.strictObject({ artisanId: idSchema("artisan") }),
  handler: async ({ tx, input: { artisanId }, now }) => {
    const rows = await facts(tx).orderBy(desc(groupPurchase.createdAt)).limit(200);
    const own = await tx
      .select({
        ...{ purchaseId: purchasePledge.purchaseId, packages: purchasePledge.packages },
        state: purchasePledge.state,
      })
      .from(purchasePledge)
      .where(eq(purchasePledge.artisanId, artisanId));
    return rows
      .map((row) => ({
        ...row,
        isOpen: isOpen(row, now),
        pledge: own.find(({ purchaseId }) => purchaseId === row.id) ?? null,
      }))
      .filter((row) => row.isOpen || row.pledge !== null);
  },
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
});

/** One of them: what is asked, what the maker wants, what stands on their account or is missing there, and their shares of what arrived. */
export const getStudioPurchase = defineQuery({
  name: "purchases.get-studio",
  input: ownPledgeInput,
  handler: async ({ tx, input: { purchaseId, artisanId }, now }): Promise<StudioPurchase | null> => {
    const [row] = await facts(tx).where(eq(groupPurchase.id, purchaseId));
    if (!row) return null;
    const [pledge] = await tx
      .select({ id: purchasePledge.id, packages: purchasePledge.packages, state: purchasePledge.state })
      .from(purchasePledge)
      .where(and(eq(purchasePledge.purchaseId, purchaseId), eq(purchasePledge.artisanId, artisanId)));
    const held = pledge ? await balanceOf(tx, accounts.purchaseMember(purchaseId, artisanId)) : 0;
    const cards = pledge ? await readCardDeposits(tx, { purchaseId, pledgeId: pledge.id }) : [];
    const standing = {
      ...{ heldMinor: 0 - held, isContested: cards.some(({ isContested }) => isContested) },
      missingMinor: (await readMissing(tx, row, artisanId)).get(artisanId) ?? 0,
      refunds: cards.flatMap((card) => card.refunds),
    };
    return {
      ...row,
      ...{ artisanId, isOpen: isOpen(row, now) },
      pledge: pledge ? { ...pledge, ...standing } : null,
      shares: await readShares(tx, row, { artisanId, missingMinor: standing.missingMinor }),
    };
  },
  policy: (actor, { input }) => ownWorkshop(actor, input.artisanId),
});

type Owing = { artisanId: Id<"artisan">; missingMinor: number };

async function readShares(tx: Tx, row: PurchaseFacts, { artisanId, missingMinor }: Owing) {
  const shares = await tx
    .select({ share: lotShare, number: materialLot.number, state: materialLot.state })
    .from(lotShare)
    .innerJoin(purchaseDelivery, eq(purchaseDelivery.lotId, lotShare.lotId))
    .innerJoin(materialLot, eq(materialLot.id, lotShare.lotId))
    .where(
      and(
        eq(purchaseDelivery.purchaseId, row.id),
        eq(lotShare.artisanId, artisanId),
        isNull(lotShare.voidedAt),
      ),
    )
    .orderBy(desc(lotShare.createdAt));
  return shares.map(({ share, number, state }) => ({
    ...{ id: share.id, lot: number, packages: share.packages ?? 0, lotState: state },
    balanceMinor:
      (share.balancePaidAt ? 0 : (share.packages ?? 0) * (row.priceMinor - row.depositMinor)) +
      (share.receivedAt ? 0 : missingMinor),
    receivedAt: share.receivedAt?.toISOString() ?? null,
  }));
}
