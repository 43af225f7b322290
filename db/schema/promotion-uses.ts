import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { checkout } from "#db/schema/checkout.ts";
import { idRef, instant, minor } from "#db/schema/columns.ts";
import { promotion } from "#db/schema/promotions.ts";

export type UseState = "reserved" | "consumed" | "released";

/**
 * What one purchase takes of a promotion, in dirhams: reserved with its units, consumed when it is sold, released when it is not.
 * What went back to the buyer goes back to the promotion. `buyer` is a keyed hash of an address: enough to count by.
 */
export const promotionUse = pgTable(
  "promotion_use",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    promotionId: idRef("promotion_id", "promotion")
      .notNull()
      .references(() => promotion.id),
    buyer: text("buyer").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    givenBackMinor: minor("given_back_minor").notNull().default(0),
    state: text("state").$type<UseState>().notNull().default("reserved"),
    at: instant("at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.checkoutId, t.promotionId] }),
    index("promotion_use_buyer").on(t.promotionId, t.buyer).where(sql`${t.state} <> 'released'`),
    check(
      "promotion_use_amount",
      sql`${t.amountMinor} >= 0 and ${t.givenBackMinor} between 0 and ${t.amountMinor}`,
    ),
    check("promotion_use_state", sql`${t.state} in ('reserved', 'consumed', 'released')`),
  ],
);
