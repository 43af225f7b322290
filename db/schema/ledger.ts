import { sql } from "drizzle-orm";
import { bigint, check, date, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";

/** One movement of money, keyed by what caused it, so that the same cause is never booked twice. Append-only. */
export const journal = pgTable(
  "journal",
  {
    id: id("journal"),
    sourceType: text("source_type").notNull(),
    sourceId: text("source_id").notNull(),
    kind: text("kind").notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique("journal_source").on(t.sourceType, t.sourceId, t.kind)],
);

/** Lines of a journal: debit positive, credit negative; they sum to zero per currency when the transaction commits. */
export const journalLine = pgTable(
  "journal_line",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    journalId: idRef("journal_id", "journal")
      .notNull()
      .references(() => journal.id),
    account: text("account").notNull(),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    currency: currency().notNull(),
    amountMinor: minor("amount_minor").notNull(),
  },
  (t) => [
    index("journal_line_journal").on(t.journalId),
    index("journal_line_account").on(t.account, t.currency),
    check("journal_line_amount", sql`${t.amountMinor} <> 0`),
  ],
);

/** Money that arrived and fits no checkout: parked for a person, never shipped against, never dropped. */
export const unmatchedReceipt = pgTable("unmatched_receipt", {
  id: id("receipt"),
  sessionId: text("session_id").notNull().unique(),
  paymentIntent: text("payment_intent"),
  checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
  reason: text("reason").notNull(),
  currency: currency().notNull(),
  amountMinor: minor("amount_minor").notNull(),
  createdAt: createdAt(),
});

/** A refund we owe or made. The row's id is the idempotency key of the call to Stripe. */
export const refund = pgTable(
  "refund",
  {
    id: id("refund"),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    paymentIntent: text("payment_intent").notNull(),
    charge: text("charge"),
    stripeRefundId: text("stripe_refund_id").unique(),
    reason: text("reason").$type<"late_without_stock" | "second_payment" | "requested">().notNull(),
    currency: currency().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    state: text("state").$type<"due" | "sent" | "succeeded" | "failed">().notNull().default("due"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    unique("refund_cause").on(t.paymentIntent, t.reason),
    check("refund_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** Commission of the platform in basis points of the goods, from a date on, with its source. */
export const commissionRate = pgTable("commission_rate", {
  validFrom: date("valid_from").primaryKey(),
  basisPoints: integer("basis_points").notNull(),
  source: text("source").notNull(),
});

/** Delivery price per artisan parcel by zone and weight, from a date on, with its source. */
export const shippingTariff = pgTable(
  "shipping_tariff",
  {
    zone: text("zone").$type<"national" | "europe" | "world">().notNull(),
    upToGrams: integer("up_to_grams").notNull(),
    validFrom: date("valid_from").notNull(),
    priceMinor: minor("price_minor").notNull(),
    currency: currency().notNull(),
    transitDays: integer("transit_days").notNull(),
    source: text("source").notNull(),
  },
  (t) => [unique("shipping_tariff_step").on(t.zone, t.upToGrams, t.validFrom, t.currency)],
);

/** A file of transfers to artisans. */
export const payoutBatch = pgTable("payout_batch", {
  id: id("payoutBatch"),
  state: text("state")
    .$type<"draft" | "approved" | "exported" | "acknowledged" | "returned">()
    .notNull()
    .default("draft"),
  createdAt: createdAt(),
});

export const payoutLine = pgTable(
  "payout_line",
  {
    id: id("payoutLine"),
    batchId: idRef("batch_id", "payoutBatch")
      .notNull()
      .references(() => payoutBatch.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    currency: currency().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    state: text("state").$type<"batched" | "sent" | "confirmed" | "returned">().notNull().default("batched"),
  },
  (t) => [unique("payout_line_once").on(t.batchId, t.artisanId, t.currency)],
);
