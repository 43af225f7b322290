import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout } from "#db/schema/index.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An order, locked, with the purchase that it is a part of, as its buyer sees them. Null for anybody else's. */
export async function lockBought(tx: Tx, orderId: Id<"order">) {
  const order = await lockOrder(tx, orderId);
  if (!order) return null;
  const [purchase] = await tx
    .select({ id: checkout.id, userId: checkout.userId, visitorHash: checkout.visitorHash })
    .from(checkout)
    .where(eq(checkout.id, order.checkoutId));
  return purchase ? { order, ...purchase } : null;
}
