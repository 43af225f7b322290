import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { lotShare, lotShareCode, purchaseDelivery, purchasePledge, rawMaterial } from "#db/schema/index.ts";
import { lotErrors, makeLot } from "#features/materials/index.ts";
import { book } from "#features/purchases/commands/book.ts";
import { arrived } from "#features/purchases/commands/entries.ts";
import { lockPurchase, sharedOf } from "#features/purchases/commands/locks.ts";
import { shareOut, type Waiting } from "#features/purchases/domain/share-out.ts";
import { keepsPurchase } from "#features/purchases/policy.ts";
import { deliverInput } from "#features/purchases/schema.ts";
import { newCounterCode } from "#lib/crypto/counter-code.ts";
import { type Id, newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Enters a delivery of a purchase as a lot of its own, and shares it out among those who still wait, with a code each. It is handed
 * over once the lot was checked. Refusals: STATE_NOT_ALLOWED, TOO_MANY_PACKAGES for more than is waited for, and those of `makeLot`.
 */
export const deliver = defineCommand({
  name: "purchases.deliver",
  input: deliverInput,
  errors: [...lotErrors, "STATE_NOT_ALLOWED", "TOO_MANY_PACKAGES"],
  load: ({ tx, input }) => lockPurchase(tx, input.purchaseId),
  policy: (actor, { resource }) => keepsPurchase(actor, resource),
  handler: async ({ tx, input, resource: purchase, now, fail }) => {
    if (purchase.state !== "ordered") fail("STATE_NOT_ALLOWED");
    const { purchaseId, packages, ...facts } = input;
    const waiting = await readWaiting(tx, purchaseId);
    if (packages > waiting.reduce((sum, one) => sum + one.packages, 0))
      fail("TOO_MANY_PACKAGES", { field: "packages" });
    const [material] = await tx.select().from(rawMaterial).where(eq(rawMaterial.id, purchase.materialId));
    if (!material) throw new Error(`${purchase.id} is of no material`);
    const quantityMilli = packages * purchase.packageMilli;
    const { chamberId, supplierId } = purchase;
    const lotId = await makeLot(tx, { material, supplierId, quantityMilli, ...facts }, now);
    const id = newId("purchaseDelivery");
    await tx.insert(purchaseDelivery).values({ id, purchaseId, chamberId, lotId, packages, createdAt: now });
    const shares = shareOut(packages, waiting).map((part) => ({
      ...{ id: newId("lotShare"), lotId, chamberId, artisanId: part.key, packages: part.packages },
      ...{ quantityMilli: part.packages * purchase.packageMilli, createdAt: now },
      // With the whole price given ahead nothing is left to be paid.
      balancePaidAt: purchase.depositMinor === purchase.priceMinor ? now : null,
    }));
    await tx.insert(lotShare).values(shares);
    await tx
      .insert(lotShareCode)
      .values(shares.map((share) => ({ shareId: share.id, chamberId, code: newCounterCode() })));
    await book(
      tx,
      { type: "purchase_delivery", id, kind: "arrived" },
      arrived(purchaseId, packages * purchase.priceMinor),
    );
    return { deliveryId: id, lotId, shares: shares.length };
  },
  audit: ({ input, output }) => ({
    object: input.purchaseId,
    detail: { lot: output.lotId, packages: input.packages, shares: output.shares },
  }),
});

/** What each maker still waits for, in the order of their pledges. */
async function readWaiting(tx: Tx, purchaseId: Id<"groupPurchase">): Promise<Waiting<Id<"artisan">>[]> {
  const pledges = await tx
    .select({ artisanId: purchasePledge.artisanId, packages: purchasePledge.packages })
    .from(purchasePledge)
    .where(and(eq(purchasePledge.purchaseId, purchaseId), eq(purchasePledge.state, "ordered")))
    .orderBy(asc(purchasePledge.createdAt), asc(purchasePledge.id));
  const waiting: Waiting<Id<"artisan">>[] = [];
  for (const { artisanId, packages } of pledges)
    waiting.push({ key: artisanId, packages: packages - (await sharedOf(tx, { purchaseId, artisanId })) });
  return waiting;
}
