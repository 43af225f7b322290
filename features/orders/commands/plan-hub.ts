import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, chamberHub, hubItem, hubTransfer } from "#db/schema/index.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/**
 * Decides, when orders are made, which of them a chamber's hub packs together: those of two or more makers of a chamber that has
 * switched its hub on. In the transaction that makes the orders.
 */
export async function planHub(tx: Tx, checkoutId: Id<"checkout">): Promise<void> {
  const parts = await tx
    .select({ orderId: artisanOrder.id, artisanId: artisan.id, chamberId: artisan.chamberId })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .innerJoin(chamberHub, and(eq(chamberHub.chamberId, artisan.chamberId), eq(chamberHub.isOn, true)))
    .where(eq(artisanOrder.checkoutId, checkoutId))
    .orderBy(artisan.chamberId, artisan.id);
  for (const chamberId of new Set(parts.map((part) => part.chamberId))) {
    const own = parts.filter((part) => part.chamberId === chamberId);
    if (own.length < 2) continue;
    const hubTransferId = newId("hubTransfer");
    await tx.insert(hubTransfer).values({ id: hubTransferId, checkoutId, chamberId });
    await tx.insert(hubItem).values(own.map((part) => ({ ...part, hubTransferId })));
  }
}
