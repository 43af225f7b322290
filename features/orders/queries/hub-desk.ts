import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { DeliveryAddress } from "#db/schema/checkout.ts";
import type { HubItemState, HubTransferState } from "#db/schema/fulfilment.ts";
import { artisan, artisanOrder, hubItem, hubTransfer } from "#db/schema/index.ts";
import type { OrderState } from "#db/schema/orders.ts";
import { bringsOrdersOf, hubDesk } from "#features/orders/policy.ts";
import { readOrders } from "#features/orders/queries/read-orders.ts";
import type { PhotoDto } from "#features/orders/queries/read-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Transfers shown in the hub's list. */
export const transfersShown = 100;

/** One maker's part as the hub's list shows it. */
export type HubPart = {
  orderId: string;
  number: string;
  artisanName: LocalizedText;
  orderState: OrderState;
  state: HubItemState;
};

/** What a hub packs together, as its list shows it. No address is in it. */
export type HubRow = {
  id: string;
  number: string;
  chamberId: Id<"chamber">;
  state: HubTransferState;
  createdAt: string;
  carrier: string | null;
  trackingNumber: string | null;
  parts: HubPart[];
};

/** The same with what is in each part, and the address once everything was inspected. */
export type HubTransferView = HubRow & {
  shipTo: DeliveryAddress | null;
  contents: { orderId: string; lines: { title: LocalizedText; quantity: number }[]; photos: PhotoDto[] }[];
};

async function readRows(tx: Tx, ids: readonly Id<"hubTransfer">[]): Promise<HubRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(hubTransfer)
    .where(inArray(hubTransfer.id, [...ids]))
    .orderBy(asc(hubTransfer.createdAt));
  const parts = await tx
    .select({
      transferId: hubItem.hubTransferId,
      orderId: hubItem.orderId,
      number: artisanOrder.number,
      artisanName: artisan.name,
      orderState: artisanOrder.state,
      state: hubItem.state,
    })
    .from(hubItem)
    .innerJoin(artisanOrder, eq(artisanOrder.id, hubItem.orderId))
    .innerJoin(artisan, eq(artisan.id, hubItem.artisanId))
    .where(inArray(hubItem.hubTransferId, [...ids]))
    .orderBy(asc(artisanOrder.number));
  return rows.map((row) => {
    const own = parts.filter(({ transferId }) => transferId === row.id);
    return {
      id: row.id,
      // The purchase's own number: each part's is it with a number behind.
      number: own[0]?.number.replace(/-\d+$/, "") ?? "",
      chamberId: row.chamberId,
      state: row.state,
      createdAt: row.createdAt.toISOString(),
      carrier: row.carrier,
      trackingNumber: row.trackingNumber,
      parts: own.map(({ transferId: _, ...part }) => part),
    };
  });
}

/** What a chamber's hub has to collect, to send, and has sent, the oldest first. */
export const listHubTransfers = defineQuery({
  name: "orders.list-hub-transfers",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input }): Promise<HubRow[]> => {
    const ids = await tx
      .select({ id: hubTransfer.id })
      .from(hubTransfer)
      .where(and(eq(hubTransfer.chamberId, input.chamberId), inArray(hubTransfer.state, ["open", "shipped"])))
      .orderBy(desc(hubTransfer.createdAt))
      .limit(transfersShown);
    const rows = await readRows(
      tx,
      ids.map(({ id }) => id),
    );
    // What was cancelled as a whole is nothing to collect any more.
    return rows.filter(({ parts }) =>
      parts.some(({ orderState }) => orderState !== "cancelled" && orderState !== "refunded"),
    );
  },
  policy: (actor, { input }) => bringsOrdersOf(actor, input.chamberId),
});

/** One of them, with what to look at. The buyer's address appears when there is a parcel to address. */
export const getHubTransfer = defineQuery({
  name: "orders.get-hub-transfer",
  input: z.strictObject({ hubTransferId: idSchema("hubTransfer") }),
  handler: async ({ tx, input }): Promise<HubTransferView | null> => {
    const [row] = await readRows(tx, [input.hubTransferId]);
    if (!row) return null;
    const ids = row.parts.map(({ orderId }) => orderId as Id<"order">);
    const orders = ids.length > 0 ? await readOrders(tx, inArray(artisanOrder.id, ids)) : [];
    const going = row.parts.filter(
      ({ state, orderState }) => state !== "dropped" && orderState !== "cancelled",
    );
    const isReady = going.length > 0 && going.every(({ state }) => ["inspected", "shipped"].includes(state));
    const isOpen = row.state === "open" || row.state === "shipped";
    return {
      ...row,
      shipTo: isReady && isOpen ? (orders[0]?.shipTo ?? null) : null,
      contents: orders.map(({ id, lines, photos }) => ({
        orderId: id,
        lines: lines.map(({ title, quantity }) => ({ title, quantity })),
        photos,
      })),
    };
  },
  policy: hubDesk,
});
