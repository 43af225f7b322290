import "server-only";
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder, hubItem, orderLine, piece } from "#db/schema/index.ts";
import { orderTask } from "#features/studio/domain/order-tasks.ts";
import { photosOf } from "#features/studio/queries/photos-of.ts";
import type { Task } from "#features/studio/schema.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Orders that a home shows one by one at most; the rest are in their list. */
const most = 40;

/** Orders that wait for their workshop, each as one thing to do with the picture of its first piece. */
export async function orderTasks(tx: Tx, workshops: readonly Id<"artisan">[], now: Date): Promise<Task[]> {
  if (workshops.length === 0) return [];
  const orders = await tx
    .select({
      id: artisanOrder.id,
      state: artisanOrder.state,
      acceptBy: artisanOrder.acceptBy,
      shipBy: artisanOrder.shipBy,
      startedAt: artisanOrder.startedAt,
      hub: hubItem.state,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .leftJoin(hubItem, eq(hubItem.orderId, artisanOrder.id))
    .where(
      and(
        inArray(artisanOrder.artisanId, [...workshops]),
        inArray(artisanOrder.state, ["confirmed", "paid", "accepted", "packed"]),
        // A sale at a stand has its one step at the stand.
        eq(artisanOrder.handover, "parcel"),
        // Whoever was struck off has nothing left to do: the chamber brings what was paid.
        ne(artisan.state, "struck_off"),
      ),
    )
    .orderBy(sql`coalesce(${artisanOrder.acceptBy}, ${artisanOrder.shipBy}) nulls last`, asc(artisanOrder.id))
    .limit(most);
  if (orders.length === 0) return [];
  const lines = await tx
    .select({
      orderId: orderLine.orderId,
      pieceId: orderLine.pieceId,
      title: orderLine.title,
      availability: piece.availability,
    })
    .from(orderLine)
    .innerJoin(piece, eq(piece.id, orderLine.pieceId))
    .where(
      inArray(
        orderLine.orderId,
        orders.map(({ id }) => id),
      ),
    )
    .orderBy(asc(orderLine.sku));
  const images = await photosOf(
    tx,
    lines.map(({ pieceId }) => pieceId),
  );
  return orders.flatMap((order): Task[] => {
    const own = lines.filter(({ orderId }) => orderId === order.id);
    const isMadeToOrder = own.some(({ availability }) => availability === "made_to_order");
    const kind = orderTask({ ...order, isMadeToOrder });
    if (!kind) return [];
    const by = kind === "accept" ? order.acceptBy : order.shipBy;
    const [first] = own;
    return [
      {
        ...{ id: order.id, kind, href: `/studio/orders/${order.id}` },
        ...{ by: by?.toISOString() ?? null, isLate: by !== null && by < now },
        ...{ about: first?.title ?? null, count: own.length },
        image: first ? (images.get(first.pieceId) ?? null) : null,
      },
    ];
  });
}
