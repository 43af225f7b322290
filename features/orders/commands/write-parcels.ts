import "server-only";
import { and, eq, inArray, max, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLine, parcel, parcelLine } from "#db/schema/index.ts";
import type { LockedOrder } from "#features/orders/commands/lock-order.ts";
import type { LineUnits, Units } from "#features/orders/domain/parcels.ts";
import { type Id, newId } from "#lib/ids/ids.ts";

/** Each line of an order with the units to send, and where they are. Whoever calls this has locked the order. */
export async function readUnits(tx: Tx, orderId: Id<"order">): Promise<LineUnits[]> {
  const rows = await tx
    .select({
      lineId: orderLine.id,
      toSend: sql<number>`${orderLine.quantity} - ${orderLine.cancelledQuantity}`.mapWith(Number),
      boxed: sql<number>`coalesce(sum(${parcelLine.quantity}), 0)`.mapWith(Number),
      left: sql<number>`coalesce(sum(${parcelLine.quantity}) filter (where ${parcel.state} <> 'packed'), 0)`.mapWith(
        Number,
      ),
    })
    .from(orderLine)
    .leftJoin(parcelLine, eq(parcelLine.orderLineId, orderLine.id))
    .leftJoin(parcel, eq(parcel.id, parcelLine.parcelId))
    .where(eq(orderLine.orderId, orderId))
    .groupBy(orderLine.id)
    .orderBy(orderLine.sku);
  return rows;
}

/** The number the next box of an order gets. */
export async function nextBox(tx: Tx, orderId: Id<"order">): Promise<number> {
  const [row] = await tx
    .select({ n: max(parcel.n) })
    .from(parcel)
    .where(eq(parcel.orderId, orderId));
  return (row?.n ?? 0) + 1;
}

type Box = { n: number; units: readonly Units[]; weightGrams?: number | undefined; at: Date };

/** Puts units into a new box. */
export async function boxUnits(tx: Tx, order: LockedOrder, box: Box): Promise<Id<"parcel">> {
  const id = newId("parcel");
  const { n, units, weightGrams = null, at } = box;
  await tx
    .insert(parcel)
    .values({ id, orderId: order.id, artisanId: order.artisanId, n, weightGrams, packedAt: at });
  await tx.insert(parcelLine).values(
    units.map(({ lineId, quantity }) => ({
      parcelId: id,
      orderLineId: lineId as Id<"orderLine">,
      orderId: order.id,
      quantity,
    })),
  );
  return id;
}

type Leaving = { carrier: string; trackingNumber: string | null; at: Date };

/** Hands boxes of an order over: those named, or all that are packed. Returns which left. */
export async function sendBoxes(
  tx: Tx,
  orderId: Id<"order">,
  only: Id<"parcel"> | undefined,
  { carrier, trackingNumber, at }: Leaving,
): Promise<Id<"parcel">[]> {
  const rows = await tx
    .update(parcel)
    .set({ state: "shipped", carrier, trackingNumber, shippedAt: at })
    .where(
      and(
        eq(parcel.orderId, orderId),
        eq(parcel.state, "packed"),
        ...(only ? [inArray(parcel.id, [only])] : []),
      ),
    )
    .returning({ id: parcel.id });
  return rows.map(({ id }) => id);
}

/** Says that boxes of an order have arrived: the one named, or all on their way. Returns how many. */
export async function arriveBoxes(
  tx: Tx,
  orderId: Id<"order">,
  only: Id<"parcel"> | undefined,
  at: Date,
): Promise<number> {
  const rows = await tx
    .update(parcel)
    .set({ state: "delivered", deliveredAt: at })
    .where(
      and(
        eq(parcel.orderId, orderId),
        eq(parcel.state, "shipped"),
        ...(only ? [inArray(parcel.id, [only])] : []),
      ),
    )
    .returning({ id: parcel.id });
  return rows.length;
}

/** Boxes of an order that have not arrived yet, and how many there are at all. */
export async function countBoxes(tx: Tx, orderId: Id<"order">): Promise<{ all: number; open: number }> {
  const [row] = await tx
    .select({
      all: sql<number>`count(*)`.mapWith(Number),
      open: sql<number>`count(*) filter (where ${parcel.state} in ('packed', 'shipped'))`.mapWith(Number),
    })
    .from(parcel)
    .where(eq(parcel.orderId, orderId));
  return row ?? { all: 0, open: 0 };
}
