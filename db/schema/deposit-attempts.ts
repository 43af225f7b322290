import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { purchasePledge } from "#db/schema/purchases.ts";

/**
 * A try to pay the deposit of a pledge by card, and the payment that came of it. Its key is stored before the provider is called, so
 * that asking again finds the same session. The amount is what was asked for when the page was opened.
 */
export const depositAttempt = pgTable(
  "deposit_attempt",
  {
    id: id("depositAttempt"),
    pledgeId: idRef("pledge_id", "pledge")
      .notNull()
      .references(() => purchasePledge.id),
    n: smallint("n").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    locale: text("locale").notNull(),
    sessionId: text("session_id").unique(),
    sessionUrl: text("session_url"),
    expiresAt: instant("expires_at").notNull(),
    // When the provider said that nothing more comes of it.
    endedAt: instant("ended_at"),
    // The provider's payment, once it was taken as the deposit.
    paymentIntent: text("payment_intent").unique(),
    paidAt: instant("paid_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("deposit_attempt_n").on(t.pledgeId, t.n),
    index("deposit_attempt_open").on(t.createdAt).where(sql`${t.endedAt} is null`),
    check("deposit_attempt_amount", sql`${t.amountMinor} > 0 and ${t.currency} = 'MAD'`),
    check("deposit_attempt_paid", sql`num_nonnulls(${t.paymentIntent}, ${t.paidAt}) in (0, 2)`),
  ],
);
