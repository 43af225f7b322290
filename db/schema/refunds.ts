import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { bodyDues } from "#db/schema/body-dues.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { depositAttempt } from "#db/schema/deposit-attempts.ts";
import { refund } from "#db/schema/ledger.ts";
import { artisanOrder, orderLine } from "#db/schema/orders.ts";

/** A try to pay a refund back that the buyer's bank returned. Append-only: the debt itself stays the refund's. */
export const refundFailure = pgTable(
  "refund_failure",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    refundId: idRef("refund_id", "refund")
      .notNull()
      .references(() => refund.id),
    attempt: smallint("attempt").notNull(),
    stripeRefundId: text("stripe_refund_id").notNull().unique(),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("refund_failure_refund").on(t.refundId)],
);

/** Who took an order back before it left. */
export type CancelledBy = "buyer" | "artisan" | "chamber" | "product";

export type CancelReason =
  | "changed_mind"
  | "ordered_twice"
  | "too_slow"
  | "cannot_make"
  | "damaged_before"
  | "buyer_unreachable"
  | "silent_maker"
  | "other";

/** What was taken back of an order before it left its maker, by whom and why. Append-only. */
export const orderCancellation = pgTable(
  "order_cancellation",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    by: text("by").$type<CancelledBy>().notNull(),
    reason: text("reason").$type<CancelReason>().notNull(),
    note: text("note"),
    isWhole: boolean("is_whole").notNull(),
    // Null when nothing had been paid yet.
    refundId: idRef("refund_id", "refund").references(() => refund.id),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("order_cancellation_order").on(t.orderId)],
);

/** States of a return; which may follow which stands in the table `state_transition`. */
export type ReturnState = "requested" | "withdrawn" | "damaged" | "refunded" | "contested" | "settled";

export type ReturnReason = "changed_mind" | "not_as_described" | "damaged_in_transit" | "wrong_piece";

/** A buyer sends units of an order back. Amounts are in the order's currency. */
export const returnRequest = pgTable(
  "return_request",
  {
    id: id("returnRequest"),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    state: text("state").$type<ReturnState>().notNull().default("requested"),
    reason: text("reason").$type<ReturnReason>().notNull(),
    note: text("note"),
    // What the rules of the day said: until when to send it, and who pays for that.
    sendBy: instant("send_by").notNull(),
    buyerPaysPostage: boolean("buyer_pays_postage").notNull(),
    // Whether delivery and duties go back too when nothing of the order is kept.
    deliveryBack: boolean("delivery_back").notNull(),
    dutiesBack: boolean("duties_back").notNull(),
    receivedAt: instant("received_at"),
    inspectionNote: text("inspection_note"),
    isRestocked: boolean("is_restocked").notNull().default(false),
    // Kept back of the goods for damage, and why.
    withheldMinor: minor("withheld_minor").notNull().default(0),
    withheldReason: text("withheld_reason"),
    decidedAt: instant("decided_at"),
    contestNote: text("contest_note"),
    settlementNote: text("settlement_note"),
    refundId: idRef("refund_id", "refund").references(() => refund.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("return_request_order").on(t.orderId),
    index("return_request_artisan").on(t.artisanId, t.state),
    index("return_request_chamber").on(t.chamberId, t.state),
    check("return_request_withheld", sql`${t.withheldMinor} >= 0`),
  ],
);

export const returnLine = pgTable(
  "return_line",
  {
    returnId: idRef("return_id", "returnRequest")
      .notNull()
      .references(() => returnRequest.id),
    orderLineId: idRef("order_line_id", "orderLine")
      .notNull()
      .references(() => orderLine.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.returnId, t.orderLineId] }),
    check("return_line_quantity", sql`${t.quantity} > 0`),
  ],
);

/** What stands in the evidence given to the provider. Texts only. */
export type DisputeEvidence = Readonly<Record<string, string>>;

/** A payment that the buyer's bank asks back. Its status is the provider's word, kept as it is said. */
export const dispute = pgTable(
  "dispute",
  {
    id: id("dispute"),
    stripeDisputeId: text("stripe_dispute_id").notNull().unique(),
    // Null when the charge is none of ours: kept all the same, for a person.
    checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
    // A member's dues to a craft body that the charge paid, also once they are due again.
    duesId: idRef("dues_id", "dues").references(() => bodyDues.id),
    // The deposit of a purchase together that the charge paid.
    depositAttemptId: idRef("deposit_attempt_id", "depositAttempt").references(() => depositAttempt.id),
    charge: text("charge").notNull(),
    status: text("status").notNull(),
    reason: text("reason").notNull(),
    currency: currency().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    dueBy: instant("due_by"),
    submission: jsonb("submission").$type<DisputeEvidence>(),
    submittedAt: instant("submitted_at"),
    remindedAt: instant("reminded_at"),
    // Who bears a lost one: decided by a person, with a reason.
    bearer: text("bearer").$type<"maker" | "platform">(),
    bearerReason: text("bearer_reason"),
    openedAt: instant("opened_at").notNull(),
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("dispute_checkout").on(t.checkoutId),
    index("dispute_dues").on(t.duesId),
    index("dispute_deposit").on(t.depositAttemptId),
    index("dispute_status").on(t.status, t.dueBy),
    check("dispute_bearer", sql`(${t.bearer} is null) = (${t.bearerReason} is null)`),
  ],
);
