import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { z } from "zod";
import { orderLine, parcel, parcelLine, piece } from "#db/schema/index.ts";
import { returnUnits } from "#features/stock/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

/**
 * Gives places of a workshop back: a made-to-order piece takes one from the moment it is promised until it has left. Each box once.
 * A command of its own, because shelves are locked before orders.
 */
export const freePlaces = defineCommand({
  name: "orders.free-places",
  input: z.strictObject({ orderId: idSchema("order") }),
  errors: [],
  load: async () => true,
  policy: onlySystem,
  handler: async ({ tx, input }) => {
    const boxes = await tx
      .select({
        id: parcel.id,
        sku: orderLine.sku,
        pieceId: orderLine.pieceId,
        quantity: parcelLine.quantity,
        availability: piece.availability,
      })
      .from(parcel)
      .innerJoin(parcelLine, eq(parcelLine.parcelId, parcel.id))
      .innerJoin(orderLine, eq(orderLine.id, parcelLine.orderLineId))
      .innerJoin(piece, eq(piece.id, orderLine.pieceId))
      .where(
        and(eq(parcel.orderId, input.orderId), eq(parcel.placesBack, false), ne(parcel.state, "packed")),
      );
    if (boxes.length === 0) return { units: 0, pieceIds: [] };
    const made = boxes.filter(({ availability }) => availability === "made_to_order");
    await returnUnits(tx, made);
    const ids = [...new Set(boxes.map(({ id }) => id))];
    const marked = await tx
      .update(parcel)
      .set({ placesBack: true })
      .where(and(inArray(parcel.id, ids), eq(parcel.placesBack, false)))
      .returning({ id: parcel.id });
    // Somebody else was faster: everything here is undone, and the next try finds nothing left.
    if (marked.length !== ids.length) throw new Error(`places of ${input.orderId} are given back already`);
    const units = made.reduce((sum, { quantity }) => sum + quantity, 0);
    return { units, pieceIds: [...new Set(made.map(({ pieceId }) => pieceId))] };
  },
  audit: ({ input, output }) =>
    output.units > 0 ? { object: input.orderId, detail: { units: output.units } } : null,
  invalidates: ({ output }) => output.pieceIds.map(tags.piece),
});
