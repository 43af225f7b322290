import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanOrder } from "#db/schema/index.ts";
import { underwayStates } from "#features/orders/domain/with-chamber.ts";
import { bringsOrdersOf } from "#features/orders/policy.ts";
import { asOfficeOrders, type OfficeOrder } from "#features/orders/queries/as-office-orders.ts";
import { readOrders } from "#features/orders/queries/read-orders.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Orders shown in the office's list. */
export const officeOrdersShown = 100;

/** What a chamber's people have to bring to buyers in their makers' place, the oldest first. Nobody's address is in it. */
export const listOfficeOrders = defineQuery({
  name: "orders.list-office-orders",
  input: z.strictObject({ chamberId: idSchema("chamber") }),
  handler: async ({ tx, input, now }): Promise<Omit<OfficeOrder, "shipTo">[]> => {
    const makers = tx.select({ id: artisan.id }).from(artisan).where(eq(artisan.chamberId, input.chamberId));
    const orders = await readOrders(
      tx,
      and(inArray(artisanOrder.artisanId, makers), inArray(artisanOrder.state, [...underwayStates])),
      officeOrdersShown,
      asc,
    );
    const all = await asOfficeOrders(tx, orders, now);
    return all.filter((order) => order.reason !== null).map(({ shipTo: _, ...order }) => order);
  },
  policy: (actor, { input }) => bringsOrdersOf(actor, input.chamberId),
});
