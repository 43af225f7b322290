import "server-only";
import { and, eq, inArray, ne, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, orderEvent, orderLine, piece } from "#db/schema/index.ts";
import { closeDoor } from "#features/checkout/commands/close-door.ts";
import { listPieceTags } from "#features/checkout/queries/list-piece-tags.ts";
import { lockCheckout } from "#features/checkout/queries/lock-checkout.ts";
import { readDoorBooks, reverseUnpaidSale } from "#features/ledger/index.ts";
import { returnUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Books what became of an order that nobody paid at its door: refused or cancelled, its sale is taken back; once the parcel is
 * with its maker again, so are its units, but for those made to order: their places came back when they left. Does nothing for an
 * order whose money came, or that its buyer took in and sent back later: that is a return, with a refund of its own. Running it again changes nothing.
 */
export const bookUnsold = defineCommand({
  name: "checkout.book-unsold",
  input: z.strictObject({ orderId: idSchema("order") }),
  errors: [],
  load: async ({ tx, input }) => {
    const [found] = await tx
      .select({ checkoutId: artisanOrder.checkoutId })
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId));
    // The checkout first, the order behind it, as everywhere.
    const row = found && (await lockCheckout(tx, found.checkoutId));
    const [order] = await tx
      .select()
      .from(artisanOrder)
      .where(eq(artisanOrder.id, input.orderId))
      .for("update");
    return row && order ? { checkout: row, order } : null;
  },
  policy: onlySystem,
  handler: async ({ tx, resource: { order, checkout }, now }) => {
    const isUnsold = ["refused", "returned", "cancelled"].includes(order.state);
    const isAtDoor = order.method === "cash_on_delivery";
    const books = isAtDoor ? (await readDoorBooks(tx, [order.id])).get(order.id) : undefined;
    const nothing = { changed: [] as string[], done: false };
    if (!isUnsold || !books || books.isRemitted) return nothing;
    if (order.state === "returned" && !(await wasRefused(tx, order.id))) return nothing;
    const isNew = await reverseUnpaidSale(tx, order.id);
    const isBack = order.state === "returned";
    const units = isBack
      ? await tx
          .update(orderLine)
          .set({ returnedQuantity: sql`${orderLine.quantity} - ${orderLine.cancelledQuantity}` })
          .where(
            and(
              eq(orderLine.orderId, order.id),
              eq(orderLine.returnedQuantity, 0),
              sql`${orderLine.quantity} > ${orderLine.cancelledQuantity}`,
            ),
          )
          .returning({ sku: orderLine.sku, pieceId: orderLine.pieceId, quantity: orderLine.returnedQuantity })
      : [];
    await returnUnits(tx, await shelved(tx, units));
    await closeDoor(tx, checkout.id, now);
    const changed = units.length > 0 ? [tags.pieces(), ...(await listPieceTags(tx, checkout.id))] : [];
    return { changed, done: isNew || units.length > 0 };
  },
  audit: ({ input, output }) => (output.done ? { object: input.orderId } : null),
  invalidates: ({ output }) => output.changed,
});

/** Whether it went back from its door. A courier's file may be slower than a buyer who sends back what they paid for. */
async function wasRefused(tx: Tx, orderId: Id<"order">): Promise<boolean> {
  const [event] = await tx
    .select({ at: orderEvent.at })
    .from(orderEvent)
    .where(and(eq(orderEvent.orderId, orderId), eq(orderEvent.state, "refused")))
    .limit(1);
  return event !== undefined;
}

type Back = { sku: string; pieceId: Id<"piece">; quantity: number };

async function shelved(tx: Tx, units: readonly Back[]): Promise<Back[]> {
  if (units.length === 0) return [];
  const ids = units.map(({ pieceId }) => pieceId);
  const kept = await tx
    .select({ id: piece.id })
    .from(piece)
    .where(and(inArray(piece.id, ids), ne(piece.availability, "made_to_order")));
  return units.filter(({ pieceId }) => kept.some(({ id }) => id === pieceId));
}
