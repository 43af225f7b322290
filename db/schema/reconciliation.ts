import { sql } from "drizzle-orm";
import { bigint, char, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { unmatchedReceipt } from "#db/schema/ledger.ts";
import type { Currency } from "#lib/money/money.ts";

/** What may not agree between our books, the charge provider and the work that waits. */
export type BreakKind =
  | "charge_unbooked"
  | "charge_booked_twice"
  | "amount_differs"
  | "fee_unbooked"
  | "journal_without_charge"
  | "refund_unknown"
  | "refund_unbooked"
  | "refund_without_object"
  | "movement_unbooked"
  | "balance"
  | "job_late"
  | "event_late";

/** Something that does not agree, from when it was found until it is gone or a person has accounted for it. */
export const settlementBreak = pgTable(
  "settlement_break",
  {
    id: id("settlementBreak"),
    kind: text("kind").$type<BreakKind>().notNull(),
    // Id of what it is about, at the provider or with us; the currency's code for a balance.
    object: text("object").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>(),
    amountMinor: minor("amount_minor"),
    // When what it is about happened: the next run looks back as far as the oldest open one.
    objectAt: instant("object_at").notNull(),
    foundAt: instant("found_at").notNull(),
    seenAt: instant("seen_at").notNull(),
    ownerId: idRef("owner_id", "user").references(() => user.id),
    alertedAt: instant("alerted_at"),
    resolvedAt: instant("resolved_at"),
    // `gone`: it agreed again by itself. `accounted`: a person wrote down why it stays as it is.
    resolution: text("resolution").$type<"gone" | "accounted">(),
    note: text("note"),
  },
  (t) => [
    uniqueIndex("settlement_break_open").on(t.kind, t.object).where(sql`${t.resolvedAt} is null`),
    index("settlement_break_object").on(t.object),
    index("settlement_break_found").on(t.foundAt),
  ],
);

/** One reading of all the provider's lists against our books. The last one that ended says where the next begins. */
export const reconciliationRun = pgTable("reconciliation_run", {
  n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  since: instant("since").notNull(),
  startedAt: instant("started_at").notNull(),
  finishedAt: instant("finished_at"),
  charges: integer("charges").notNull().default(0),
  refunds: integer("refunds").notNull().default(0),
  movements: integer("movements").notNull().default(0),
  healed: integer("healed").notNull().default(0),
  opened: integer("opened").notNull().default(0),
  closed: integer("closed").notNull().default(0),
});

/** What a person decided about money that fitted no checkout. The receipt's id is the idempotency key of a refund. */
export const receiptResolution = pgTable("receipt_resolution", {
  receiptId: idRef("receipt_id", "receipt")
    .primaryKey()
    .references(() => unmatchedReceipt.id),
  action: text("action").$type<"refund" | "assign">().notNull(),
  reason: text("reason").notNull(),
  decidedBy: idRef("decided_by", "user")
    .notNull()
    .references(() => user.id),
  // The checkout it was assigned to.
  checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
  state: text("state").$type<"due" | "sent" | "succeeded" | "failed" | "assigned">().notNull(),
  stripeRefundId: text("stripe_refund_id").unique(),
  // Counts the tries at refunding: a refund that came back is tried again under a key of its own.
  tries: integer("tries").notNull().default(1),
  createdAt: createdAt(),
  updatedAt: instant("updated_at").notNull().default(sql`now()`),
});

/** What somebody at the desk wrote about a purchase, for the next person who looks. */
export const deskNote = pgTable(
  "desk_note",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    // What was done with it: a note alone, or the command that asked for the reason.
    act: text("act").notNull(),
    words: text("words").notNull(),
    writtenBy: idRef("written_by", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("desk_note_checkout").on(t.checkoutId, t.at)],
);

/** Failed jobs that somebody at the desk has sent again, each once. */
export const jobRetry = pgTable("job_retry", {
  jobId: uuid("job_id").primaryKey(),
  name: text("name").notNull(),
  retriedBy: idRef("retried_by", "user")
    .notNull()
    .references(() => user.id),
  at: instant("at").notNull().default(sql`clock_timestamp()`),
});
