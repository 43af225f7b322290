import "server-only";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { artisan, artisanOrder, attempt, checkout, mailDelivery } from "#db/schema/index.ts";
import { atDesk } from "#features/desk/policy.ts";
import type { DeskOrder } from "#features/desk/schema.ts";
import { openAddress, phoneOfCheckout } from "#features/orders/index.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** One purchase as the desk reads it: whose it is, what was paid, its parts and the mails that went out. */
export const getDeskOrder = defineQuery({
  name: "desk.get-order",
  input: z.strictObject({ checkoutId: idSchema("checkout") }),
  handler: async ({ tx, input: { checkoutId } }): Promise<DeskOrder | null> => {
    const [row] = await tx.select().from(checkout).where(eq(checkout.id, checkoutId));
    if (!row) return null;
    const [newest] = await tx
      .select({ sessionId: attempt.sessionId })
      .from(attempt)
      .where(eq(attempt.checkoutId, checkoutId))
      .orderBy(desc(attempt.n))
      .limit(1);
    const orders = await tx
      .select({
        id: artisanOrder.id,
        number: artisanOrder.number,
        state: artisanOrder.state,
        maker: artisan.name,
        tracking: artisanOrder.trackingNumber,
        shipHold: artisanOrder.shipHold,
      })
      .from(artisanOrder)
      .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
      .where(eq(artisanOrder.checkoutId, checkoutId))
      .orderBy(asc(artisanOrder.number));
    const mails = await tx
      .select()
      .from(mailDelivery)
      .where(inArray(mailDelivery.objectId, [checkoutId, ...orders.map((order) => order.id)]))
      .orderBy(asc(mailDelivery.sentAt));
    return {
      id: row.id,
      number: row.number,
      state: row.state,
      method: row.method,
      reviewReason: row.reviewReason,
      currency: row.currency,
      itemsMinor: row.itemsMinor,
      shippingMinor: row.shippingMinor,
      dutiesMinor: row.dutiesMinor,
      fundGiftMinor: row.fundGiftMinor,
      totalMinor: row.totalMinor,
      perDirham: row.perDirham,
      email: row.email,
      address: openAddress(row.address, phoneOfCheckout(row.id)),
      paymentIntent: row.paymentIntent,
      sessionId: newest?.sessionId ?? null,
      createdAt: row.createdAt.toISOString(),
      orders,
      mails: mails
        .filter((mail) => mail.channel === "mail")
        .map(({ template, objectId, sentAt }) => ({ template, objectId, sentAt: sentAt.toISOString() })),
    };
  },
  policy: atDesk,
});
