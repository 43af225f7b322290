import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, checkout, type orderDocument } from "#db/schema/index.ts";
import type { Sighted } from "#features/documents/policy.ts";
import { standingEffects } from "#features/register/schema.ts";

type Row = Pick<typeof orderDocument.$inferSelect, "kind" | "artisanId" | "orderId" | "checkoutId">;

/** What of a paper's order and purchase the actor sees: row-level security answers, so a part out of sight is null. */
export async function sightOf(tx: Tx, { kind, artisanId, orderId, checkoutId }: Row): Promise<Sighted> {
  const [order] = orderId
    ? await tx
        .select({
          chamberId: artisan.chamberId,
          standing: artisan.state,
          checkoutId: artisanOrder.checkoutId,
        })
        .from(artisanOrder)
        .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
        .where(eq(artisanOrder.id, orderId))
    : [];
  const purchaseId = order?.checkoutId ?? checkoutId;
  const [purchase] = purchaseId
    ? await tx
        .select({ id: checkout.id, userId: checkout.userId, visitorHash: checkout.visitorHash })
        .from(checkout)
        .where(eq(checkout.id, purchaseId))
    : [];
  return {
    kind,
    artisanId,
    chamberId: order?.chamberId ?? null,
    makerBrings: order ? standingEffects[order.standing].openOrders === "maker" : true,
    purchase: purchase ?? null,
  };
}
