import type { Database } from "#db/client.ts";
import {
  depositAttempt,
  dispute,
  lotRecall,
  lotShare,
  lotShareCode,
  purchaseDelivery,
  purchasePledge,
} from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { makeLotRow, makePurchase, makeRawMaterial, makeSupplier } from "#tests/factories/materials.ts";
import { words } from "#tests/factories/words.ts";

/** A chamber's supplier, material and lots (one called back), and a purchase of it with a maker's pledge and share. */
export async function makeMaterialThings(
  db: Database,
  { chamberId, artisanId }: { chamberId: Id<"chamber">; artisanId: Id<"artisan"> },
) {
  const materialId = await makeRawMaterial(db, { chamberId });
  const supplierId = await makeSupplier(db, { chamberId });
  const common = { chamberId, materialId, supplierId };
  const lotId = await makeLotRow(db, { ...common, shares: [{ artisanId, quantityMilli: 1000 }] });
  const badLotId = await makeLotRow(db, { ...common, state: "recalled" });
  const recallId = newId("lotRecall");
  await db.insert(lotRecall).values({
    ...{ id: recallId, lotId: badLotId, chamberId, reason: words("bad"), advice: words("stop") },
    ...{ at: new Date("2026-03-01T09:00:00Z"), pieces: 0, orders: 0, badges: 0 },
  });
  const purchaseId = await makePurchase(db, common);
  const orderedId = await makePurchase(db, { ...common, state: "ordered" });
  const pledgeId = newId("pledge");
  await db.insert(purchasePledge).values([
    { id: pledgeId, purchaseId, chamberId, artisanId, packages: 2 },
    { id: newId("pledge"), purchaseId: orderedId, chamberId, artisanId, packages: 2, state: "ordered" },
  ]);
  const depositAttemptId = newId("depositAttempt");
  await db.insert(depositAttempt).values({
    ...{ id: depositAttemptId, pledgeId, n: 1, amountMinor: 200_00, idempotencyKey: depositAttemptId },
    ...{ locale: "ar", expiresAt: new Date("2999-01-01") },
  });
  const depositDisputeId = newId("dispute");
  await db.insert(dispute).values({
    ...{ id: depositDisputeId, stripeDisputeId: depositDisputeId, depositAttemptId, charge: "ch_deposit" },
    ...{ status: "needs_response", reason: "general", currency: "MAD", amountMinor: 200_00 },
    openedAt: new Date("2026-03-01"),
  });
  const deliveredLotId = await makeLotRow(db, { ...common, quantityMilli: 10_000 });
  await db.insert(purchaseDelivery).values({
    ...{
      id: newId("purchaseDelivery"),
      purchaseId: orderedId,
      chamberId,
      lotId: deliveredLotId,
      packages: 2,
    },
  });
  const shareId = newId("lotShare");
  await db.insert(lotShare).values({
    ...{ id: shareId, lotId: deliveredLotId, chamberId, artisanId, quantityMilli: 10_000, packages: 2 },
  });
  await db.insert(lotShareCode).values({ shareId, chamberId, code: "123456" });
  return {
    ...{ rawMaterialId: materialId, supplierId, lotId, recallId },
    ...{ purchaseId, orderedPurchaseId: orderedId, pledgeId, lotShareId: shareId },
    ...{ depositAttemptId, depositDisputeId },
  };
}
