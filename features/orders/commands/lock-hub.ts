import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { hubItem, hubTransfer } from "#db/schema/index.ts";
import { lockOrder } from "#features/orders/commands/lock-order.ts";
import type { Id } from "#lib/ids/ids.ts";

/** One maker's part at a hub: its order locked, then the part. Null when it does not go by a hub, or nobody may see it. */
export async function lockHubItem(tx: Tx, orderId: Id<"order">) {
  const order = await lockOrder(tx, orderId);
  if (!order) return null;
  const [item] = await tx.select().from(hubItem).where(eq(hubItem.orderId, orderId)).for("update");
  return item ? { order, item, chamberId: item.chamberId, artisanId: item.artisanId } : null;
}

/** All that a hub packs together, locked: the orders in the order of their ids, then the parts, then the whole. */
export async function lockTransfer(tx: Tx, hubTransferId: Id<"hubTransfer">) {
  const parts = await tx
    .select({ orderId: hubItem.orderId })
    .from(hubItem)
    .where(eq(hubItem.hubTransferId, hubTransferId))
    .orderBy(asc(hubItem.orderId));
  for (const { orderId } of parts) await lockOrder(tx, orderId);
  const items = await tx
    .select()
    .from(hubItem)
    .where(eq(hubItem.hubTransferId, hubTransferId))
    .orderBy(asc(hubItem.orderId))
    .for("update");
  const [row] = await tx.select().from(hubTransfer).where(eq(hubTransfer.id, hubTransferId)).for("update");
  return row ? { ...row, items } : null;
}
