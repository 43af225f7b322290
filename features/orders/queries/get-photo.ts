import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { orderPhoto } from "#db/schema/index.ts";
import { buyer, handlesOrder } from "#features/orders/policy.ts";
import { placedOrder } from "#features/orders/queries/placed-order.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Where a photograph of an order lies and what opens it, for the parties of the order. */
export const getOrderPhoto = defineQuery({
  name: "orders.get-photo",
  input: z.strictObject({ photoId: idSchema("orderPhoto") }),
  handler: async ({ tx, input, now }) => {
    const [photo] = await tx.select().from(orderPhoto).where(eq(orderPhoto.id, input.photoId));
    const placed = photo && (await placedOrder(tx, photo.orderId, now));
    if (!placed) return null;
    const { id, storageKey, sealedKey } = photo;
    return { id, storageKey, sealedKey, placed };
  },
  policy: (actor, { resource: { placed } }) => {
    if (placed.buyer && buyer(actor, { resource: placed.buyer }) === "allow") return "allow";
    return handlesOrder(actor, { resource: placed });
  },
});
