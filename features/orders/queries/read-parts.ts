import "server-only";
import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { HubItemState, ParcelState } from "#db/schema/fulfilment.ts";
import { chamberHub, hubItem, orderPhoto, parcel, parcelLine } from "#db/schema/index.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

/** One box of an order. Instants are ISO strings, weights grams. */
export type ParcelDto = {
  id: string;
  n: number;
  state: ParcelState;
  carrier: string | null;
  trackingNumber: string | null;
  weightGrams: number | null;
  /** True for what the chamber's hub sent together with other makers' pieces. */
  byHub: boolean;
  shippedAt: string | null;
  deliveredAt: string | null;
  lines: { lineId: string; quantity: number }[];
};

export type PhotoDto = { id: string; by: "maker" | "chamber"; width: number; height: number };

/** Where an order stands at the chamber's hub; null when it does not go by one. */
export type HubDto = {
  transferId: string;
  state: HubItemState;
  defect: string | null;
  address: LocalizedText;
  hours: LocalizedText;
} | null;

export type Parts = { parcels: ParcelDto[]; photos: PhotoDto[]; hub: HubDto };

/** Boxes, photographs and hub of orders, by the order's id. Four statements in all. */
export async function readParts(tx: Tx, ids: readonly Id<"order">[]): Promise<Map<string, Parts>> {
  const boxes = await tx
    .select()
    .from(parcel)
    .where(inArray(parcel.orderId, [...ids]))
    .orderBy(asc(parcel.n));
  const contents = await tx
    .select()
    .from(parcelLine)
    .where(inArray(parcelLine.orderId, [...ids]));
  const photos = await tx
    .select()
    .from(orderPhoto)
    .where(inArray(orderPhoto.orderId, [...ids]))
    .orderBy(asc(orderPhoto.createdAt));
  const hubs = await readHubs(tx, ids);
  return new Map(
    ids.map((id) => [
      id as string,
      {
        parcels: boxes.filter((box) => box.orderId === id).map((box) => asParcel(box, contents)),
        photos: photos
          .filter((photo) => photo.orderId === id)
          .map(({ id: photoId, by, width, height }) => ({ id: photoId, by, width, height })),
        hub: hubs.get(id) ?? null,
      },
    ]),
  );
}

type Box = typeof parcel.$inferSelect;

function asParcel(box: Box, contents: readonly (typeof parcelLine.$inferSelect)[]): ParcelDto {
  return {
    id: box.id,
    n: box.n,
    state: box.state,
    carrier: box.carrier,
    trackingNumber: box.trackingNumber,
    weightGrams: box.weightGrams,
    byHub: box.hubTransferId !== null,
    shippedAt: box.shippedAt?.toISOString() ?? null,
    deliveredAt: box.deliveredAt?.toISOString() ?? null,
    lines: contents
      .filter((line) => line.parcelId === box.id)
      .map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity })),
  };
}

async function readHubs(tx: Tx, ids: readonly Id<"order">[]): Promise<Map<string, HubDto>> {
  const items = await tx
    .select({ item: hubItem, address: chamberHub.address, hours: chamberHub.hours })
    .from(hubItem)
    .leftJoin(chamberHub, eq(chamberHub.chamberId, hubItem.chamberId))
    .where(inArray(hubItem.orderId, [...ids]));
  return new Map(
    items
      .filter(({ item }) => item.state !== "dropped")
      .map(({ item, address, hours }) => [
        item.orderId as string,
        {
          transferId: item.hubTransferId,
          state: item.state,
          defect: item.defect,
          address: address ?? {},
          hours: hours ?? {},
        },
      ]),
  );
}
