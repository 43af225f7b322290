import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, checkout, hubItem } from "#db/schema/index.ts";
import { withChamber } from "#features/orders/domain/with-chamber.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Whose an order is: what policies decide on. The buyer's part is null for those who may not see the purchase. */
export async function placedOrder(tx: Tx, orderId: Id<"order">, at: Date) {
  const [row] = await tx
    .select({
      artisanId: artisanOrder.artisanId,
      chamberId: artisan.chamberId,
      state: artisanOrder.state,
      standing: artisan.state,
      createdAt: artisanOrder.createdAt,
      leadDays: artisanOrder.leadDays,
      acceptBy: artisanOrder.acceptBy,
      shipBy: artisanOrder.shipBy,
      broughtBy: artisanOrder.broughtBy,
      hubState: hubItem.state,
      buyer: { id: checkout.id, userId: checkout.userId, visitorHash: checkout.visitorHash },
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .leftJoin(hubItem, eq(hubItem.orderId, artisanOrder.id))
    .leftJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
    .where(eq(artisanOrder.id, orderId));
  if (!row) return null;
  const { artisanId, chamberId, hubState } = row;
  return { artisanId, chamberId, hubState, buyer: row.buyer, reason: withChamber(row, at) };
}
