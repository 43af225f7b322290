import "server-only";
import { inArray } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder } from "#db/schema/index.ts";
import { anyArtisan } from "#features/orders/policy.ts";
import { readOrders } from "#features/orders/queries/read-orders.ts";
import { artisanIdsOf } from "#lib/kernel/actor.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** The orders of the workshops the actor acts for, newest first; their own parts only. */
export const listArtisanOrders = defineQuery({
  name: "orders.list-artisan-orders",
  input: z.strictObject({}),
  policy: anyArtisan,
  handler: async ({ tx, actor }) => {
    const own = artisanIdsOf(actor);
    return own.length === 0 ? [] : readOrders(tx, inArray(artisanOrder.artisanId, own));
  },
});
