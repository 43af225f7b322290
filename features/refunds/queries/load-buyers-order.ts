import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { checkout } from "#db/schema/index.ts";
import { lockOrder } from "#features/orders/index.ts";
import { countGoneBack } from "#features/refunds/queries/count-gone-back.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An order of a purchase, locked, with what tells its buyer. Null for what the actor may not see. */
export async function loadBuyersOrder(tx: Tx, input: { checkoutId: Id<"checkout">; orderId: Id<"order"> }) {
  const [row] = await tx
    .select({
      id: checkout.id,
      userId: checkout.userId,
      visitorHash: checkout.visitorHash,
      address: checkout.address,
      state: checkout.state,
    })
    .from(checkout)
    .where(eq(checkout.id, input.checkoutId));
  if (!row) return null;
  await lockForRefund(tx, input.orderId);
  const order = await lockOrder(tx, input.orderId);
  if (!order || order.checkoutId !== row.id) return null;
  const { id, userId, visitorHash, address, state } = row;
  return {
    id,
    userId,
    visitorHash,
    country: address.country,
    isPaid: state === "paid",
    order,
    seen: await countGoneBack(tx, order.id),
  };
}
