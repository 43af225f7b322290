import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { orderLine, parcel, piece } from "#db/schema/index.ts";
import type { CancelledBy } from "#db/schema/refunds.ts";
import type { Id } from "#lib/ids/ids.ts";

/** Whether a box of the order stands in the way of taking it back: for a buyer one that is packed, for the others one that left. */
export async function isUnderWay(tx: Tx, orderId: Id<"order">, by: CancelledBy): Promise<boolean> {
  const [box] = await tx
    .select({ id: parcel.id })
    .from(parcel)
    .where(and(eq(parcel.orderId, orderId), by === "buyer" ? undefined : ne(parcel.state, "packed")))
    .limit(1);
  return box !== undefined;
}

/**
 * The skus of lines by their ids, without those of pieces that are made to order: what came back of them is a piece, and their shelf
 * counts places in a workshop.
 */
export async function shelvedSkus(
  tx: Tx,
  lineIds: readonly Id<"orderLine">[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .select({ id: orderLine.id, sku: orderLine.sku })
    .from(orderLine)
    .innerJoin(piece, eq(piece.id, orderLine.pieceId))
    .where(and(inArray(orderLine.id, [...lineIds]), ne(piece.availability, "made_to_order")));
  return new Map(rows.map(({ id, sku }) => [id, sku]));
}
