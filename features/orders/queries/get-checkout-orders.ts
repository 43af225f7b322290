import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, checkout } from "#db/schema/index.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/address-seal.ts";
import { buyer } from "#features/orders/policy.ts";
import { readOrders } from "#features/orders/queries/read-orders.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";
import { money } from "#lib/money/money.ts";

/** A whole purchase as its buyer sees it: what was paid, and one part an artisan. */
export const getCheckoutOrders = defineQuery({
  name: "orders.get-checkout-orders",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  policy: buyer,
  handler: async ({ tx, input }) => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, input.checkoutId));
    if (!row) return null;
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      locale: row.locale,
      userId: row.userId,
      visitorHash: row.visitorHash,
      email: row.email,
      address: openAddress(row.address, phoneOfCheckout(row.id)),
      items: money(row.itemsMinor, row.currency),
      shipping: money(row.shippingMinor, row.currency),
      total: money(row.totalMinor, row.currency),
      createdAt: row.createdAt.toISOString(),
      paidAt: row.paidAt?.toISOString() ?? null,
      orders: await readOrders(tx, eq(artisanOrder.checkoutId, row.id)),
    };
  },
});
