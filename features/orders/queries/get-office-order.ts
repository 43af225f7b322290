import "server-only";
import { eq } from "drizzle-orm";
import { artisanOrder } from "#db/schema/index.ts";
import { chamberOrder } from "#features/orders/policy.ts";
import { asOfficeOrders, type OfficeOrder } from "#features/orders/queries/as-office-orders.ts";
import { readOrders } from "#features/orders/queries/read-orders.ts";
import { orderInput } from "#features/orders/schema.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** An order that is the chamber's to bring, with the address it goes to. */
export const getOfficeOrder = defineQuery({
  name: "orders.get-office-order",
  input: orderInput,
  policy: chamberOrder,
  handler: async ({ tx, input, now }): Promise<OfficeOrder | null> => {
    const orders = await readOrders(tx, eq(artisanOrder.id, input.orderId), 1);
    return (await asOfficeOrders(tx, orders, now))[0] ?? null;
  },
});
