import "server-only";
import { count, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderCancellation, returnRequest } from "#db/schema/index.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * How often something of an order was taken back or asked to be sent back. A form carries the figure it was shown with, so that
 * sending it twice does not take back twice.
 */
export async function countGoneBack(tx: Tx, orderId: Id<"order">): Promise<number> {
  const [cancelled] = await tx
    .select({ n: count() })
    .from(orderCancellation)
    .where(eq(orderCancellation.orderId, orderId));
  const [asked] = await tx
    .select({ n: count() })
    .from(returnRequest)
    .where(eq(returnRequest.orderId, orderId));
  return (cancelled?.n ?? 0) + (asked?.n ?? 0);
}
