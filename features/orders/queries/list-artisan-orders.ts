import "server-only";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder } from "#db/schema/index.ts";
import { anyArtisan } from "#features/orders/policy.ts";
import { forPacker, readOrders } from "#features/orders/queries/read-orders.ts";
import { artisanIdsOf, packingIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The orders of the workshops the actor manages or packs for, newest first; their own parts only. */
export const listArtisanOrders = defineQuery({
  name: "orders.list-artisan-orders",
  input: z.strictObject({}),
  policy: anyArtisan,
  handler: async ({ tx, actor }) => {
    const own = packingIdsOf(actor);
    if (own.length === 0) return [];
    const orders = await readOrders(tx, inArray(artisanOrder.artisanId, own));
    return orders.map((order) => forPacker(order, artisanIdsOf(actor)));
  },
});
