import "server-only";
import { asc, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { DeliveryAddress, DeliveryService, Handover, PaymentMethod } from "#db/schema/checkout.ts";
import { artisan, artisanOrder, orderEvent, orderLine, piece } from "#db/schema/index.ts";
import type { OrderParty, OrderState, OrderStep } from "#db/schema/orders.ts";
import { openAddress, phoneOfOrder } from "#features/orders/address-seal.ts";
import { type Parts, readParts } from "#features/orders/queries/read-parts.ts";
import { standingEffects } from "#features/register/schema.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Currency, type Money, money, plus } from "#lib/money/money.ts";

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
  /** What the goods and their delivery count for the maker, in dirhams whatever the buyer paid in. */
  madItems: Money;
  madShipping: Money;
  /** What the platform keeps with the tax on it, as a negative amount in dirhams. */
  commission: Money;
  /** What the maker gives of it to the transmission fund, as a negative amount in dirhams. */
  fund: Money;
  /** What the artisan receives for the goods once commission and the fund's share are taken, plus the delivery cost, in dirhams. */
  receives: Money;
  method: PaymentMethod;
  service: DeliveryService;
  handover: Handover;
  leadDays: number;
  /** The maker's deadlines; null in orders from before there were any. */
  acceptBy: string | null;
  shipBy: string | null;
  startedAt: string | null;
  /** Since when the buyer misses it, and until when they may send it back. */
  missingAt: string | null;
  closesAt: string | null;
  /** A carrier by its code (features/orders/schema.ts) or by name, and the number to follow the parcel by. */
  carrier: string | null;
  trackingNumber: string | null;
  /** Whether the maker brings it, or the chamber since the maker was struck off. */
  makerBrings: boolean;
  /** True once the chamber has taken a step in the maker's place. */
  takenOn: boolean;
  /** False for who packs in a workshop and is not its manager: they read amounts of nothing. */
  showsMoney: boolean;
  shipTo: DeliveryAddress;
  createdAt: string;
  lines: {
    id: string;
    sku: string;
    title: LocalizedText;
    quantity: number;
    /** Units that were cancelled before they left. */
    cancelled: number;
    /** In the buyer's currency, and what it counts for the maker in dirhams. */
    unit: Money;
    madUnit: Money;
    weightGrams: number;
    packingGrams: number;
    isMadeToOrder: boolean;
  }[];
  /** `step` is null for the order's own move to `state`. */
  events: {
    state: OrderState;
    step: OrderStep | null;
    by: OrderParty | null;
    note: string | null;
    at: string;
  }[];
} & Parts;

/** Orders that match, newest first unless told otherwise, each with its lines, boxes, photographs and timeline. Seven statements in all. */
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
    .select({ line: orderLine, availability: piece.availability })
    .from(orderLine)
    .innerJoin(piece, eq(piece.id, orderLine.pieceId))
    .where(inArray(orderLine.orderId, ids))
    .orderBy(orderLine.sku);
  const events = await tx
    .select()
    .from(orderEvent)
    .where(inArray(orderEvent.orderId, ids))
    .orderBy(orderEvent.at);
  const parts = await readParts(tx, ids);
  return orders.map(({ order, name, town, standing }) => {
    const items = money(order.itemsMinor, order.currency);
    const shipping = money(order.shippingMinor, order.currency);
    const madItems = money(order.madItemsMinor, "MAD");
    const madShipping = money(order.madShippingMinor, "MAD");
    const commission = money(-order.commissionMinor - order.commissionVatMinor, "MAD");
    const fund = money(-order.fundMinor, "MAD");
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
      madItems,
      madShipping,
      commission,
      fund,
      receives: plus(plus(plus(madItems, commission), fund), madShipping),
      method: order.method,
      service: order.service,
      handover: order.handover,
      leadDays: order.leadDays,
      acceptBy: order.acceptBy?.toISOString() ?? null,
      shipBy: order.shipBy?.toISOString() ?? null,
      startedAt: order.startedAt?.toISOString() ?? null,
      missingAt: order.missingAt?.toISOString() ?? null,
      closesAt: order.closesAt?.toISOString() ?? null,
      carrier: order.carrier,
      trackingNumber: order.trackingNumber,
      makerBrings: standingEffects[standing].openOrders === "maker",
      takenOn: order.broughtBy !== null,
      showsMoney: true,
      shipTo: openAddress(order.shipTo, phoneOfOrder(order.id)),
      createdAt: order.createdAt.toISOString(),
      lines: lines
        .filter(({ line }) => line.orderId === order.id)
        .map(({ line, availability }) => asLine(line, availability, order.currency)),
      events: events
        .filter((event) => event.orderId === order.id)
        .map(({ state, step, by, note, at }) => ({ state, step, by, note, at: at.toISOString() })),
      ...(parts.get(order.id) ?? { parcels: [], photos: [], hub: null }),
    };
  });
}

/** The order without what anybody is paid for it, for a packer of the workshop that is not managed by the reader. */
export function forPacker(order: OrderDto, managed: readonly string[]): OrderDto {
  if (managed.includes(order.artisanId)) return order;
  const nothing = { ...money(0, "MAD") };
  return {
    ...order,
    ...{ showsMoney: false, madItems: nothing, madShipping: nothing, commission: nothing, receives: nothing },
    lines: order.lines.map((line) => ({ ...line, madUnit: nothing })),
  };
}

type Line = typeof orderLine.$inferSelect;

function asLine(line: Line, availability: string, currency: Currency): OrderDto["lines"][number] {
  return {
    id: line.id,
    sku: line.sku,
    title: line.title,
    quantity: line.quantity,
    cancelled: line.cancelledQuantity,
    unit: money(line.unitMinor, currency),
    madUnit: money(line.madUnitMinor, "MAD"),
    weightGrams: line.weightGrams,
    packingGrams: line.packingGrams,
    isMadeToOrder: availability === "made_to_order",
  };
}
