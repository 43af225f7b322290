import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { artisanOrder, fairApplication, standSale } from "#db/schema/index.ts";
import { onlySystem } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** Offers whose time is up, and cash orders that can no longer be undone and were not handed over yet. */
export const listDue = defineQuery({
  name: "fairs.list-due",
  input: z.strictObject({}),
  handler: async ({ tx, now }) => {
    const offers = await tx
      .select({ id: fairApplication.id })
      .from(fairApplication)
      .where(and(eq(fairApplication.state, "offered"), lt(fairApplication.answerBy, now)))
      .limit(500);
    const orders = await tx
      .select({ id: artisanOrder.id })
      .from(artisanOrder)
      .innerJoin(standSale, eq(standSale.checkoutId, artisanOrder.checkoutId))
      .where(
        and(
          eq(artisanOrder.state, "paid"),
          eq(artisanOrder.method, "cash_at_stand"),
          lt(standSale.undoUntil, now),
        ),
      )
      .limit(500);
    return { offers: offers.map(({ id }) => id), orders: orders.map(({ id }) => id) };
  },
  policy: onlySystem,
});
