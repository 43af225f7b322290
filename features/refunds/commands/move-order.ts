import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderEvent } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Moves an order from the state it was found in, with its event. As the product; throws when somebody was faster. */
export async function moveOrder(
  tx: Tx,
  order: { id: Id<"order">; artisanId: Id<"artisan">; state: OrderState },
  to: OrderState,
): Promise<void> {
  const moved = await tx
    .update(artisanOrder)
    .set({ state: to })
    .where(and(eq(artisanOrder.id, order.id), eq(artisanOrder.state, order.state)))
    .returning({ id: artisanOrder.id });
  if (moved.length !== 1) throw new Error(`order ${order.id} is no longer ${order.state}`);
  await tx.insert(orderEvent).values({ orderId: order.id, artisanId: order.artisanId, state: to });
}
