import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { refund } from "#db/schema/ledger.ts";
import { artisanOrder } from "#db/schema/orders.ts";

/** How money reaches a maker. */
export type PayoutRailName = "bank_batch" | "stripe_connect";

/** States of an account a maker asked to be paid on; which may follow which stands in the table `state_transition`. */
export type BankAccountState = "requested" | "approved" | "refused" | "withdrawn";

/**
 * An account a maker asked to be paid on. Each change is a row of its own: asked for by one person, approved by another of the
 * maker's chamber, and good only from `usableFrom` on. The newest approved one is in force.
 */
export const bankAccount = pgTable(
  "bank_account",
  {
    id: id("bankAccount"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    // The 24 digits, sealed; the last four are for people to know it by.
    sealedRib: text("sealed_rib").notNull(),
    lastFour: text("last_four").notNull(),
    holder: text("holder").notNull(),
    bankName: text("bank_name"),
    state: text("state").$type<BankAccountState>().notNull().default("requested"),
    requestedBy: idRef("requested_by", "user")
      .notNull()
      .references(() => user.id),
    requestedAt: instant("requested_at").notNull(),
    usableFrom: instant("usable_from").notNull(),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    reason: text("reason"),
  },
  (t) => [
    index("bank_account_artisan").on(t.artisanId, t.requestedAt),
    uniqueIndex("bank_account_open").on(t.artisanId).where(sql`${t.state} = 'requested'`),
    check("bank_account_second_person", sql`${t.state} <> 'approved' or ${t.decidedBy} <> ${t.requestedBy}`),
    check(
      "bank_account_decided",
      sql`${t.state} not in ('approved', 'refused') or ${t.decidedBy} is not null`,
    ),
  ],
);

/** States of a batch; which may follow which stands in the table `state_transition`. */
export type PayoutBatchState = "draft" | "approved" | "exported" | "acknowledged" | "returned" | "discarded";

/** Transfers to makers that one person drafts and another approves. */
export const payoutBatch = pgTable(
  "payout_batch",
  {
    id: id("payoutBatch"),
    state: text("state").$type<PayoutBatchState>().notNull().default("draft"),
    rail: text("rail").$type<PayoutRailName>().notNull().default("bank_batch"),
    draftedBy: idRef("drafted_by", "user").references(() => user.id),
    approvedBy: idRef("approved_by", "user").references(() => user.id),
    approvedAt: instant("approved_at"),
    exportedAt: instant("exported_at"),
    // Of the file's bytes, kept at the first export.
    sha256: text("sha256"),
    createdAt: createdAt(),
  },
  (t) => [
    check("payout_batch_second_person", sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.draftedBy}`),
    check(
      "payout_batch_approved",
      sql`${t.state} in ('draft', 'discarded') or (${t.approvedBy} is not null and ${t.approvedAt} is not null)`,
    ),
    check("payout_batch_exported", sql`(${t.exportedAt} is null) = (${t.sha256} is null)`),
  ],
);

/** States of a line; which may follow which stands in the table `state_transition`. */
export type PayoutLineState = "batched" | "sent" | "confirmed" | "returned" | "discarded";

/** What one maker gets with a batch. Nothing of it changes but what became of it. */
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
    // What of it was taken from delivery rather than goods, so that it goes back where it came from.
    shippingMinor: minor("shipping_minor").notNull().default(0),
    state: text("state").$type<PayoutLineState>().notNull().default("batched"),
    bankAccountId: idRef("bank_account_id", "bankAccount").references(() => bankAccount.id),
    // A transfer at the provider is for one sale, so that both carry one transfer group.
    checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
    connectedAccount: text("connected_account"),
    transferId: text("transfer_id").unique(),
    answeredAt: instant("answered_at"),
    reason: text("reason"),
  },
  (t) => [
    unique("payout_line_once").on(t.batchId, t.artisanId, t.currency, t.checkoutId).nullsNotDistinct(),
    index("payout_line_artisan").on(t.artisanId),
    check(
      "payout_line_amount",
      sql`${t.amountMinor} > 0 and ${t.shippingMinor} between 0 and ${t.amountMinor}`,
    ),
  ],
);

/** What of an order a line pays. Stays when a line comes back and the order is paid again. */
export const payoutItem = pgTable(
  "payout_item",
  {
    lineId: idRef("line_id", "payoutLine")
      .notNull()
      .references(() => payoutLine.id),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    amountMinor: minor("amount_minor").notNull(),
  },
  (t) => [
    unique("payout_item_once").on(t.lineId, t.orderId),
    index("payout_item_order").on(t.orderId),
    check("payout_item_amount", sql`${t.amountMinor} > 0`),
  ],
);

/** A bank's answer file that was read in, so that the same bytes are never read twice. */
export const bankAnswer = pgTable("bank_answer", {
  sha256: text("sha256").primaryKey(),
  batchId: idRef("batch_id", "payoutBatch")
    .notNull()
    .references(() => payoutBatch.id),
  fileName: text("file_name").notNull(),
  confirmed: integer("confirmed").notNull(),
  returned: integer("returned").notNull(),
  readBy: idRef("read_by", "user")
    .notNull()
    .references(() => user.id),
  readAt: createdAt(),
});

/** A maker's account at the provider, as the provider last told of it. */
export const connectedAccount = pgTable("connected_account", {
  artisanId: idRef("artisan_id", "artisan")
    .primaryKey()
    .references(() => artisan.id),
  accountId: text("account_id").unique(),
  transfers: text("transfers").$type<"active" | "pending" | "inactive">().notNull().default("inactive"),
  isReady: boolean("is_ready").notNull().default(false),
  due: jsonb("due").$type<string[]>().notNull().default([]),
  syncedAt: instant("synced_at"),
});

/** Money a maker was transferred and the provider takes back after a refund. The row's id is in the key of the call. */
export const transferReversal = pgTable(
  "transfer_reversal",
  {
    id: id("transferReversal"),
    lineId: idRef("line_id", "payoutLine")
      .notNull()
      .references(() => payoutLine.id),
    refundId: idRef("refund_id", "refund")
      .notNull()
      .references(() => refund.id),
    amountMinor: minor("amount_minor").notNull(),
    state: text("state").$type<"due" | "done" | "refused">().notNull().default("due"),
    reversalId: text("reversal_id").unique(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("transfer_reversal_once").on(t.lineId, t.refundId),
    check("transfer_reversal_amount", sql`${t.amountMinor} > 0`),
  ],
);
