import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type ArtisanKind, artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout, type DeliveryService } from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { user } from "#db/schema/identity.ts";
import { artisanOrder, orderLine } from "#db/schema/orders.ts";

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

/** Why money goes back to a buyer. */
export type RefundReason =
  | "late_without_stock"
  | "second_payment"
  | "requested"
  | "cancelled"
  | "silent_maker"
  | "returned"
  | "goodwill"
  | "dispute"
  | "fund_gift"
  | "deposit";

/** A refund we owe or made. The row's id is the idempotency key of the call to Stripe. */
export const refund = pgTable(
  "refund",
  {
    id: id("refund"),
    // What is given back of: a buyer's checkout, or a maker's deposit that was paid by card.
    checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
    depositAttemptId: idRef("deposit_attempt_id", "depositAttempt").references(() => depositAttempt.id),
    // Null for a payment that did not pass the provider: it goes back by bank transfer.
    paymentIntent: text("payment_intent"),
    charge: text("charge"),
    stripeRefundId: text("stripe_refund_id").unique(),
    reason: text("reason").$type<RefundReason>().notNull(),
    currency: currency().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    // `failed` means that a person must pay it another way: it is still owed.
    state: text("state").$type<"due" | "sent" | "succeeded" | "failed">().notNull().default("due"),
    note: text("note"),
    // Which try this is, and when the provider was first asked for it: a bank may hand a refund back.
    attempt: smallint("attempt").notNull().default(1),
    askedAt: instant("asked_at"),
    // Of a transfer that a person made to the buyer.
    bankReference: text("bank_reference"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    // What a payment as a whole goes back for happens once.
    uniqueIndex("refund_cause")
      .on(t.paymentIntent, t.reason)
      .where(sql`${t.reason} in ('late_without_stock', 'second_payment')`),
    // A gift to the fund goes back once, whatever it is that undoes it.
    uniqueIndex("refund_fund_gift").on(t.checkoutId).where(sql`${t.reason} = 'fund_gift'`),
    index("refund_checkout").on(t.checkoutId),
    index("refund_deposit").on(t.depositAttemptId),
    check("refund_of", sql`num_nonnulls(${t.checkoutId}, ${t.depositAttemptId}) = 1`),
    // Nothing, for units that a promotion paid in full.
    check("refund_amount", sql`${t.amountMinor} >= 0`),
  ],
);

/** What of an order a refund gives back: units of a line, delivery or duties. Amounts add up to the refund. */
export const refundLine = pgTable(
  "refund_line",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    refundId: idRef("refund_id", "refund")
      .notNull()
      .references(() => refund.id),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    orderLineId: idRef("order_line_id", "orderLine").references(() => orderLine.id),
    part: text("part").$type<"goods" | "shipping" | "duties">().notNull(),
    quantity: integer("quantity").notNull().default(0),
    // To the buyer, in the checkout's currency.
    amountMinor: minor("amount_minor").notNull(),
    // In dirhams: what the part counted for its maker, and the platform's share of it that is given back.
    madMinor: minor("mad_minor").notNull(),
    // What of the amount the platform bore out of goodwill; below zero when a later refund of the same part gives it back.
    borneMinor: minor("borne_minor").notNull().default(0),
    subsidyMinor: minor("subsidy_minor").notNull().default(0),
    commissionMinor: minor("commission_minor").notNull().default(0),
    commissionVatMinor: minor("commission_vat_minor").notNull().default(0),
    // What the transmission fund gives back.
    fundMinor: minor("fund_minor").notNull().default(0),
  },
  (t) => [
    index("refund_line_refund").on(t.refundId),
    index("refund_line_order").on(t.orderId),
    check("refund_line_amount", sql`${t.amountMinor} >= 0 and ${t.madMinor} >= 0`),
    check("refund_line_part", sql`(${t.part} = 'goods') = (${t.orderLineId} is not null)`),
  ],
);

/** States of what one order brings its maker; which may follow which stands in the table `state_transition`. */
export type PayableState = "accrued" | "eligible" | "frozen" | "batched" | "sent" | "confirmed";

/**
 * What one order brings its maker, in dirhams, from the sale until it has reached their bank. What is still to be paid is
 * `amount - taken back - netted`.
 */
export const payable = pgTable(
  "payable",
  {
    orderId: idRef("order_id", "order")
      .primaryKey()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    state: text("state").$type<PayableState>().notNull().default("accrued"),
    amountMinor: minor("amount_minor").notNull(),
    // Given back to the buyer before it was paid out, and kept against what the maker owes.
    takenBackMinor: minor("taken_back_minor").notNull().default(0),
    nettedMinor: minor("netted_minor").notNull().default(0),
    // When the buyer's time to send it back is over. Null until it was delivered.
    eligibleAt: instant("eligible_at"),
    payoutLineId: idRef("payout_line_id", "payoutLine"),
    createdAt: createdAt(),
  },
  (t) => [
    index("payable_artisan").on(t.artisanId, t.state),
    index("payable_due").on(t.state, t.eligibleAt),
    check(
      "payable_amounts",
      sql`${t.takenBackMinor} >= 0 and ${t.nettedMinor} >= 0 and ${t.takenBackMinor} + ${t.nettedMinor} <= ${t.amountMinor}`,
    ),
  ],
);

/**
 * What stands on a maker's accounts, in dirhams: kept by the database with every journal line. Nothing falls below zero, and a
 * maker never both has something coming and owes something when a transaction commits.
 */
export const sellerBalance = pgTable(
  "seller_balance",
  {
    artisanId: idRef("artisan_id", "artisan")
      .primaryKey()
      .references(() => artisan.id),
    payableMinor: minor("payable_minor").notNull().default(0),
    shippingMinor: minor("shipping_minor").notNull().default(0),
    receivableMinor: minor("receivable_minor").notNull().default(0),
  },
  (t) => [
    check(
      "seller_balance_amounts",
      sql`${t.payableMinor} >= 0 and ${t.shippingMinor} >= 0 and ${t.receivableMinor} >= 0`,
    ),
  ],
);

/**
 * The platform's share of the goods and the tax on that share, in basis points, from a day on, with its source. A rule may be
 * for a chamber, a craft, a kind of maker, or several of them; the one that says most wins. Without `basisPoints` a rule ends
 * the earlier ones of the same scope. Of one day and scope the one recorded last holds; none is ever changed.
 */
export const commissionRule = pgTable(
  "commission_rule",
  {
    id: id("commissionRule"),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    makerKind: text("maker_kind").$type<ArtisanKind>(),
    validFrom: date("valid_from").notNull(),
    basisPoints: integer("basis_points"),
    vatBasisPoints: integer("vat_basis_points").notNull().default(0),
    source: text("source").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    recordedAt: instant("recorded_at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [
    index("commission_rule_scope").on(t.validFrom),
    check(
      "commission_rule_shares",
      sql`${t.basisPoints} between 0 and 10000 and ${t.vatBasisPoints} between 0 and 10000`,
    ),
    check(
      "commission_rule_general",
      sql`${t.basisPoints} is not null or num_nonnulls(${t.chamberId}, ${t.craftId}, ${t.makerKind}) > 0`,
    ),
  ],
);

/**
 * Delivery price per artisan parcel by zone, service and weight, from a date on, with its source. All steps of one day and
 * record are one tariff: the newest that has begun holds whole, of one day the one recorded last. None is ever changed.
 */
export const shippingTariff = pgTable(
  "shipping_tariff",
  {
    zone: text("zone").$type<"national" | "europe" | "world">().notNull(),
    service: text("service").$type<DeliveryService>().notNull().default("standard"),
    // Who carries it: a code of features/orders/schema.ts, or a name.
    carrier: text("carrier").notNull().default("amana"),
    upToGrams: integer("up_to_grams").notNull(),
    validFrom: date("valid_from").notNull(),
    priceMinor: minor("price_minor").notNull(),
    currency: currency().notNull(),
    transitDays: integer("transit_days").notNull(),
    source: text("source").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    recordedAt: instant("recorded_at").notNull().default(sql`now()`),
  },
  (t) => [
    unique("shipping_tariff_step").on(t.zone, t.service, t.upToGrams, t.validFrom, t.currency, t.recordedAt),
  ],
);
