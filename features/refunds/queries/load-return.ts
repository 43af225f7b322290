import "server-only";
import { eq } from "drizzle-orm";
import { asProduct } from "#db/actor-settings.ts";
import type { Tx } from "#db/client.ts";
import { artisanOrder, returnLine, returnRequest } from "#db/schema/index.ts";
import { lockForRefund } from "#features/refunds/queries/read-paid-order.ts";
import type { Id } from "#lib/ids/ids.ts";

/**
 * A return with its lines and its order, all locked. Null for what the actor may not see: whoever sees the return may have it
 * dealt with, and the product reads the rest.
 */
export async function loadReturn(tx: Tx, returnId: Id<"returnRequest">) {
  const [seen] = await tx
    .select({ orderId: returnRequest.orderId })
    .from(returnRequest)
    .where(eq(returnRequest.id, returnId));
  if (!seen) return null;
  return asProduct(tx, async () => {
    await lockForRefund(tx, seen.orderId);
    const [row] = await tx.select().from(returnRequest).where(eq(returnRequest.id, returnId)).for("update");
    const [order] = await tx
      .select({ id: artisanOrder.id, artisanId: artisanOrder.artisanId, state: artisanOrder.state })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, seen.orderId));
    const lines = await tx.select().from(returnLine).where(eq(returnLine.returnId, returnId));
    return row && order ? { ...row, order, lines } : null;
  });
}

export type LoadedReturn = NonNullable<Awaited<ReturnType<typeof loadReturn>>>;
