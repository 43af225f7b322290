import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { asProduct } from "#db/actor-settings.ts";
import { artisan } from "#db/schema/artisans.ts";
import { checkout } from "#db/schema/checkout.ts";
import { artisanOrder } from "#db/schema/orders.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineQuery } from "#lib/kernel/query.ts";

export type BoughtOrder = { orderId: Id<"order">; number: string; maker: LocalizedText };

/** What somebody bought while signed in, for the form of a complaint: the newest 50. */
export const buyerOrders = defineQuery({
  name: "mediation.buyer-orders",
  input: z.strictObject({}),
  handler: async ({ tx, actor }): Promise<{ orders: BoughtOrder[] }> => {
    if (actor.kind !== "person") return { orders: [] };
    const { userId } = actor;
    const orders = await asProduct(tx, () =>
      tx
        .select({ orderId: artisanOrder.id, number: artisanOrder.number, maker: artisan.name })
        .from(artisanOrder)
        .innerJoin(checkout, eq(checkout.id, artisanOrder.checkoutId))
        .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
        .where(eq(checkout.userId, userId))
        .orderBy(desc(artisanOrder.createdAt))
        .limit(50),
    );
    return { orders };
  },
  policy: (actor) => (actor.kind === "person" ? "allow" : "forbid"),
});
