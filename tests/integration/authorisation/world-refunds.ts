import type { Database } from "#db/client.ts";
import { dispute, returnRequest } from "#db/schema/refunds.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

type Sale = {
  checkoutId: Id<"checkout">;
  orderId: Id<"order">;
  artisanId: Id<"artisan">;
  chamberId: Id<"chamber">;
};

/** A return that was asked for, and a dispute of the same purchase. */
export async function makeRefundThings(db: Database, sale: Sale) {
  const returnId = newId("returnRequest");
  await db.insert(returnRequest).values({
    ...{ id: returnId, ...sale, reason: "changed_mind", sendBy: new Date("2999-01-01T00:00:00Z") },
    ...{ buyerPaysPostage: true, deliveryBack: true, dutiesBack: false },
  });
  const disputeId = newId("dispute");
  await db.insert(dispute).values({
    ...{ id: disputeId, stripeDisputeId: `du_${disputeId}`, checkoutId: sale.checkoutId, charge: "ch_x" },
    ...{ status: "needs_response", reason: "fraudulent", currency: "MAD", amountMinor: 100 },
    openedAt: new Date("2026-06-01T09:00:00Z"),
  });
  return { returnId, disputeId };
}
