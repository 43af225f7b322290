import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { artisanOrder } from "#db/schema/orders.ts";

/** A checkout that is paid to the courier at the door, from the wish until the last parcel is settled. */
export const doorPayment = pgTable(
  "door_payment",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .primaryKey()
      .references(() => checkout.id),
    // Keyed hash of the phone: one number has one unpaid purchase at a time.
    phoneIndex: text("phone_index").notNull(),
    // Nobody has said yes until then: the units go back.
    confirmBy: instant("confirm_by").notNull(),
    confirmedAt: instant("confirmed_at"),
    // An officer who called the buyer instead of the code, and why.
    calledBy: idRef("called_by", "user").references(() => user.id, { onDelete: "set null" }),
    callReason: text("call_reason"),
    // When nothing is owed at any door any more.
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("door_payment_open").on(t.phoneIndex).where(sql`${t.closedAt} is null`),
    check("door_payment_call", sql`${t.calledBy} is null or ${t.callReason} is not null`),
  ],
);

/** A code sent to the buyer's phone. It works in the browser that bought, for ten minutes and five tries. */
export const doorCode = pgTable(
  "door_code",
  {
    id: id("codConfirmation"),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    // Hash of the browser that bought.
    visitorHash: text("visitor_hash").notNull(),
    codeHash: text("code_hash").notNull(),
    // Sealed for the message and forgotten once it was handed over.
    sealedCode: text("sealed_code"),
    expiresAt: instant("expires_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    consumedAt: instant("consumed_at"),
    createdAt: createdAt(),
  },
  (t) => [index("door_code_checkout").on(t.checkoutId, t.createdAt)],
);

/** Where buyers' transfers go, as it is printed on instructions. */
export type AccountDetails = { holder: string; bank: string; rib: string };

/** Our account from a day on, with its source. The newest that has begun holds; none is ever changed. */
export const receivingAccount = pgTable("receiving_account", {
  id: id("receivingAccount"),
  holder: text("holder").notNull(),
  bank: text("bank").notNull(),
  // 24 digits with their key.
  rib: text("rib").notNull(),
  validFrom: date("valid_from").notNull(),
  source: text("source").notNull(),
  isDemonstration: boolean("is_demonstration").notNull().default(false),
  recordedBy: idRef("recorded_by", "user").references(() => user.id),
  recordedAt: instant("recorded_at").notNull().default(sql`now()`),
});

/** A checkout that is paid by a transfer to our bank: what the buyer was told. */
export const transferPayment = pgTable(
  "transfer_payment",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .primaryKey()
      .references(() => checkout.id),
    reference: text("reference").notNull().unique(),
    account: jsonb("account").$type<AccountDetails>().notNull(),
    // Until then the units are kept; a transfer that comes later is taken when they are still there.
    dueAt: instant("due_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("transfer_payment_due").on(t.dueAt)],
);

/** Who a file of payments is from: a courier who collected at doors, or our bank. */
export type MoneySource = "courier" | "bank";

/** A file of payments, read once: the same bytes are the same file. Nothing is booked before a person has confirmed it. */
export const moneyFile = pgTable(
  "money_file",
  {
    id: id("moneyFile"),
    source: text("source").$type<MoneySource>().notNull(),
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    broughtBy: idRef("brought_by", "user").references(() => user.id, { onDelete: "set null" }),
    broughtAt: instant("brought_at").notNull().default(sql`now()`),
    confirmedBy: idRef("confirmed_by", "user").references(() => user.id, { onDelete: "set null" }),
    confirmedAt: instant("confirmed_at"),
  },
  (t) => [uniqueIndex("money_file_bytes").on(t.source, t.sha256)],
);

/** What became of a line: cannot be read, waits, was booked, waits for a person, or stood in an earlier file. */
export type MoneyLineState = "wrong" | "waiting" | "booked" | "parked" | "known";

/** One payment of a file, by its line there. */
export const moneyFileLine = pgTable(
  "money_file_line",
  {
    fileId: idRef("file_id", "moneyFile")
      .notNull()
      .references(() => moneyFile.id),
    line: integer("line").notNull(),
    reference: text("reference").notNull(),
    // Dirhams. Null for a line that cannot be read.
    amountMinor: minor("amount_minor"),
    day: date("day"),
    // What makes the payment itself: the same in overlapping files.
    fingerprint: text("fingerprint").notNull(),
    state: text("state").$type<MoneyLineState>().notNull(),
    reason: text("reason"),
    checkoutId: idRef("checkout_id", "checkout").references(() => checkout.id),
    orderId: idRef("order_id", "order").references(() => artisanOrder.id),
    settledAt: instant("settled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.fileId, t.line] }),
    index("money_file_line_fingerprint").on(t.fingerprint),
    index("money_file_line_open").on(t.state).where(sql`${t.state} in ('waiting', 'parked')`),
    // A courier brings an order's money once.
    uniqueIndex("money_file_line_order").on(t.orderId).where(sql`${t.state} = 'booked'`),
    check(
      "money_file_line_read",
      sql`(${t.state} = 'wrong') = (${t.amountMinor} is null or ${t.day} is null)`,
    ),
  ],
);
