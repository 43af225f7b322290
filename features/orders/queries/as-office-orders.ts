import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { artisan, artisanOrder } from "#db/schema/index.ts";
import { type ChamberReason, promisedFor, withChamber } from "#features/orders/domain/with-chamber.ts";
import type { OrderDto } from "#features/orders/queries/read-orders.ts";
import type { Id } from "#lib/ids/ids.ts";

/** An order as the chamber brings it: what it holds and where it goes, without a word of money. Instants are ISO strings. */
export type OfficeOrder = Pick<
  OrderDto,
  | "id"
  | "number"
  | "state"
  | "artisanId"
  | "artisanName"
  | "artisanTown"
  | "createdAt"
  | "events"
  | "shipTo"
  | "carrier"
  | "trackingNumber"
  | "acceptBy"
  | "shipBy"
  | "startedAt"
  | "missingAt"
  | "method"
  | "handover"
  | "parcels"
  | "photos"
  | "hub"
> & {
  lines: Omit<OrderDto["lines"][number], "unit" | "madUnit">[];
  chamberId: Id<"chamber">;
  reason: ChamberReason | null;
  /** The day the buyer was promised it for. */
  promisedFor: string;
};

/** Orders as the chamber sees them, each with the reason why it is the chamber's, if it is. */
export async function asOfficeOrders(tx: Tx, orders: readonly OrderDto[], at: Date): Promise<OfficeOrder[]> {
  if (orders.length === 0) return [];
  const rows = await tx
    .select({
      id: artisanOrder.id,
      broughtBy: artisanOrder.broughtBy,
      chamberId: artisan.chamberId,
      standing: artisan.state,
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(
      inArray(
        artisanOrder.id,
        orders.map((order) => order.id as Id<"order">),
      ),
    );
  const placed = new Map(rows.map((row) => [row.id as string, row]));
  return orders.flatMap((order) => {
    const row = placed.get(order.id);
    if (!row) return [];
    const { lines, ...all } = order;
    const { items: _i, shipping: _s, total: _t, commission: _c, receives: _r, ...goods } = all;
    const { madItems: _m, madShipping: _d, ...rest } = goods;
    const placing = { createdAt: new Date(order.createdAt), leadDays: order.leadDays };
    const instant = (value: string | null) => (value ? new Date(value) : null);
    const deadlines = { acceptBy: instant(order.acceptBy), shipBy: instant(order.shipBy) };
    return [
      {
        ...rest,
        lines: lines.map(({ unit: _, madUnit: __, ...line }) => line),
        chamberId: row.chamberId,
        reason: withChamber({ ...row, ...placing, ...deadlines, state: order.state }, at),
        promisedFor: promisedFor(placing).toISOString(),
      },
    ];
  });
}
