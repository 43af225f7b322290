import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { DeliveryAddress } from "#db/schema/checkout.ts";
import { artisan, artisanOrder, orderEvent, orderLine } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { openAddress, phoneOfOrder } from "#features/orders/address-seal.ts";
import { standingEffects } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Money, money, plus } from "#lib/money/money.ts";

/** One artisan's order as its parties see it. Instants are ISO strings. */
export type OrderDto = {
  id: string;
  number: string;
  state: OrderState;
  artisanId: string;
  artisanName: LocalizedText;
  artisanTown: LocalizedText;
  items: Money;
  shipping: Money;
  total: Money;
  /** What the platform keeps, as a negative amount. */
  commission: Money;
  /** What the artisan receives for the goods once the commission is taken, plus the delivery cost. */
  receives: Money;
  leadDays: number;
  /** A carrier by its code (features/orders/schema.ts) or by name, and the number to follow the parcel by. */
  carrier: string | null;
  trackingNumber: string | null;
  /** Whether the maker brings it, or the chamber since the maker was struck off. */
  makerBrings: boolean;
  /** True once the chamber has taken a step in the maker's place. */
  takenOn: boolean;
  shipTo: DeliveryAddress;
  createdAt: string;
  lines: { sku: string; title: LocalizedText; quantity: number; unit: Money }[];
  events: { state: OrderState; at: string }[];
};

/** Orders that match, newest first unless told otherwise, each with its lines and timeline. Three statements in all. */
export async function readOrders(
  tx: Tx,
  where: SQL | undefined,
  limit = 100,
  order: typeof asc = desc,
): Promise<OrderDto[]> {
  const orders = await tx
    .select({ order: artisanOrder, name: artisan.name, town: artisan.town, standing: artisan.state })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(where)
    .orderBy(order(artisanOrder.createdAt), asc(artisanOrder.number))
    .limit(limit);
  const ids = orders.map(({ order }) => order.id);
  if (ids.length === 0) return [];
  const lines = await tx
    .select()
    .from(orderLine)
    .where(inArray(orderLine.orderId, ids))
    .orderBy(orderLine.sku);
  const events = await tx
    .select()
    .from(orderEvent)
    .where(inArray(orderEvent.orderId, ids))
    .orderBy(orderEvent.at);
  return orders.map(({ order, name, town, standing }) => {
    const items = money(order.itemsMinor, order.currency);
    const shipping = money(order.shippingMinor, order.currency);
    const commission = money(-order.commissionMinor, order.currency);
    return {
      id: order.id,
      number: order.number,
      state: order.state,
      artisanId: order.artisanId,
      artisanName: name,
      artisanTown: town,
      items,
      shipping,
      total: money(order.totalMinor, order.currency),
      commission,
      receives: plus(plus(items, commission), shipping),
      leadDays: order.leadDays,
      carrier: order.carrier,
      trackingNumber: order.trackingNumber,
      makerBrings: standingEffects[standing].openOrders === "maker",
      takenOn: order.broughtBy !== null,
      shipTo: openAddress(order.shipTo, phoneOfOrder(order.id)),
      createdAt: order.createdAt.toISOString(),
      lines: lines
        .filter((line) => line.orderId === order.id)
        .map(({ sku, title, quantity, unitMinor }) => ({
          sku,
          title,
          quantity,
          unit: money(unitMinor, order.currency),
        })),
      events: events
        .filter((event) => event.orderId === order.id)
        .map(({ state, at }) => ({ state, at: at.toISOString() })),
    };
  });
}
