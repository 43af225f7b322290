import { eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { hubItem, hubTransfer, orderPhoto } from "#db/schema/fulfilment.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** What can be done with an order besides bringing it: it goes by the chamber's hub, has left it, and was photographed. */
export async function makeFulfilmentThings(db: Database, orderId: Id<"order">, chamberId: Id<"chamber">) {
  const [order] = await db.select().from(artisanOrder).where(eq(artisanOrder.id, orderId));
  if (!order) throw new Error("the world has an order");
  const { artisanId, checkoutId, number } = order;
  const hubTransferId = newId("hubTransfer");
  await db
    .insert(hubTransfer)
    .values({ id: hubTransferId, checkoutId, chamberId, shippedAt: new Date("2026-05-20T10:00:00Z") });
  await db.insert(hubItem).values({ orderId, hubTransferId, artisanId, chamberId });
  const photoId = newId("orderPhoto");
  const sealed = { storageKey: `orders/${photoId}`, sealedKey: "1.none.none", width: 1, height: 1 };
  await db.insert(orderPhoto).values({ id: photoId, orderId, artisanId, by: "maker", ...sealed });
  return { hubTransferId, photoId, orderNumber: number };
}
