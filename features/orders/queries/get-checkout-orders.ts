import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { artisanOrder, checkout, craft, refund } from "#db/schema/index.ts";
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
    const [worth] = await tx
      .select({
        minor: sql<
          string | null
        >`sum(${artisanOrder.madItemsMinor} - ${artisanOrder.subsidyMinor} + ${artisanOrder.madShippingMinor})`,
      })
      .from(artisanOrder)
      .where(eq(artisanOrder.checkoutId, row.id));
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      method: row.method,
      locale: row.locale,
      userId: row.userId,
      visitorHash: row.visitorHash,
      email: row.email,
      address: openAddress(row.address, phoneOfCheckout(row.id)),
      items: money(row.itemsMinor, row.currency),
      shipping: money(row.shippingMinor, row.currency),
      duties: { state: row.duties, paid: money(row.dutiesMinor, row.currency) },
      fundGift: await readGift(tx, row),
      total: money(row.totalMinor, row.currency),
      // What goods and delivery are worth to makers and carriers, where the buyer paid in another currency.
      inDirhams: row.currency !== "MAD" && worth?.minor ? money(Number(worth.minor), "MAD") : null,
      giftNote: row.giftNote,
      createdAt: row.createdAt.toISOString(),
      paidAt: row.paidAt?.toISOString() ?? null,
      orders: await readOrders(tx, eq(artisanOrder.checkoutId, row.id)),
    };
  },
});

/** What the buyer gave to the transmission fund with it, for which craft, and whether it went back; null for nothing. */
async function readGift(tx: Tx, row: typeof checkout.$inferSelect) {
  if (!row.fundGiftCraftId) return null;
  const [of] = await tx.select({ name: craft.name }).from(craft).where(eq(craft.id, row.fundGiftCraftId));
  const [back] = await tx
    .select({ id: refund.id })
    .from(refund)
    .where(and(eq(refund.checkoutId, row.id), eq(refund.reason, "fund_gift")));
  return {
    amount: money(row.fundGiftMinor, row.currency),
    craftName: of?.name ?? {},
    isBack: back !== undefined,
  };
}
