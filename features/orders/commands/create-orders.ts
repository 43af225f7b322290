import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import {
  artisanOrder,
  checkout,
  checkoutLine,
  checkoutParcel,
  orderEvent,
  orderLine,
} from "#db/schema/index.ts";
import { openAddress, phoneOfCheckout, phoneOfOrder, sealAddress } from "#features/orders/address-seal.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/**
 * Makes one order an artisan from a paid checkout, in the settlement's transaction. Unique per checkout and
 * artisan: a second call fails rather than doubles. Returns the orders' ids.
 */
export async function createOrders(tx: Tx, checkoutId: Id<"checkout">): Promise<Id<"order">[]> {
  const [paid] = await tx.select().from(checkout).where(eq(checkout.id, checkoutId));
  if (!paid) throw new Error(`no checkout ${checkoutId}`);
  const parcels = await tx
    .select()
    .from(checkoutParcel)
    .where(eq(checkoutParcel.checkoutId, checkoutId))
    .orderBy(checkoutParcel.artisanId);
  const lines = await tx.select().from(checkoutLine).where(eq(checkoutLine.checkoutId, checkoutId));
  const address = openAddress(paid.address, phoneOfCheckout(checkoutId));
  const made: Id<"order">[] = [];
  for (const [i, parcel] of parcels.entries()) {
    const id = newId("order");
    const [order] = await tx
      .insert(artisanOrder)
      .values({
        id,
        number: `${paid.number}-${i + 1}`,
        checkoutId,
        artisanId: parcel.artisanId,
        currency: paid.currency,
        itemsMinor: parcel.itemsMinor,
        shippingMinor: parcel.shippingMinor,
        commissionMinor: parcel.commissionMinor,
        totalMinor: sql`${parcel.itemsMinor}::bigint + ${parcel.shippingMinor}::bigint`,
        leadDays: parcel.leadDays,
        shipTo: sealAddress(address, phoneOfOrder(id)),
      })
      .returning({ id: artisanOrder.id });
    if (!order) throw new Error("order was not written");
    const own = lines.filter((line) => line.artisanId === parcel.artisanId);
    await tx.insert(orderLine).values(
      own.map(({ sku, pieceId, artisanId, quantity, unitMinor, title }) => ({
        orderId: order.id,
        artisanId,
        sku,
        pieceId,
        quantity,
        unitMinor,
        title,
      })),
    );
    await tx.insert(orderEvent).values({ orderId: order.id, artisanId: parcel.artisanId, state: "paid" });
    made.push(order.id);
  }
  return made;
}
