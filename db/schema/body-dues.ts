import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type ArtisanKind, artisan } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { bodyMeeting } from "#db/schema/body-minutes.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** States of what an assembly decided of dues; which may follow which stands in the table `state_transition`. */
export type DuesCallState = "draft" | "called" | "withdrawn";
export type DuesState = "due" | "paid" | "exempt";
export type DuesWay = "card" | "cash";
export type TransferState = "proposed" | "paid" | "discarded" | "returned";

const ofBody = () => ({
  bodyId: idRef("body_id", "body")
    .notNull()
    .references(() => craftBody.id),
  // The chamber that keeps the body's file; none for a national body.
  chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
});

/** What a body's general assembly decided of a year's dues. Once called it stays as it was called. */
export const bodyDuesCall = pgTable(
  "body_dues_call",
  {
    id: id("duesCall"),
    ...ofBody(),
    year: smallint("year").notNull(),
    dueOn: date("due_on").notNull(),
    // The day of the assembly, where its decision is written, and its meeting here when there is one.
    decidedOn: date("decided_on").notNull(),
    source: text("source").notNull(),
    meetingId: idRef("meeting_id", "meeting").references(() => bodyMeeting.id),
    state: text("state").$type<DuesCallState>().notNull().default("draft"),
    createdBy: idRef("created_by", "user")
      .notNull()
      .references(() => user.id),
    calledBy: idRef("called_by", "user").references(() => user.id),
    calledAt: instant("called_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("body_dues_call_year").on(t.bodyId, t.year).where(sql`${t.state} <> 'withdrawn'`),
    check("body_dues_call_state", sql`${t.state} in ('draft', 'called', 'withdrawn')`),
    check("body_dues_call_year_range", sql`${t.year} between 2020 and 2100`),
    check(
      "body_dues_call_called",
      sql`(${t.state} = 'called') = (num_nonnulls(${t.calledBy}, ${t.calledAt}) = 2)`,
    ),
  ],
);

/** What a class of members pays: the class is what the register says they are. Minor units of dirhams; zero asks for nothing. */
export const bodyDuesAmount = pgTable(
  "body_dues_amount",
  {
    callId: idRef("call_id", "duesCall")
      .notNull()
      .references(() => bodyDuesCall.id),
    kind: text("kind").$type<ArtisanKind>().notNull(),
    amountMinor: minor("amount_minor").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.callId, t.kind] }),
    check("body_dues_amount_range", sql`${t.amountMinor} between 0 and 10000000`),
  ],
);

/** What one member owes of a year's dues, and how it ended: paid by card or in cash, or exempted with a reason. */
export const bodyDues = pgTable(
  "body_dues",
  {
    id: id("dues"),
    callId: idRef("call_id", "duesCall")
      .notNull()
      .references(() => bodyDuesCall.id),
    ...ofBody(),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    kind: text("kind").$type<ArtisanKind>().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    dueOn: date("due_on").notNull(),
    state: text("state").$type<DuesState>().notNull().default("due"),
    paidHow: text("paid_how").$type<DuesWay>(),
    paidAt: instant("paid_at"),
    // Of the body's receipt book for cash; of a card the provider's payment.
    receipt: text("receipt"),
    exemptReason: text("exempt_reason"),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    // Which reminder was sent last: `before` the due day or `after` it.
    reminded: text("reminded").$type<"before" | "after">(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("body_dues_once").on(t.callId, t.memberId),
    index("body_dues_artisan").on(t.artisanId),
    index("body_dues_body").on(t.bodyId, t.state),
    // A number of the receipt book stands for one payment.
    uniqueIndex("body_dues_receipt").on(t.bodyId, t.receipt).where(sql`${t.receipt} is not null`),
    check("body_dues_amount_due", sql`${t.amountMinor} > 0`),
    check("body_dues_currency", sql`${t.currency} = 'MAD'`),
    check("body_dues_state", sql`${t.state} in ('due', 'paid', 'exempt')`),
    check("body_dues_reminded", sql`${t.reminded} in ('before', 'after')`),
    check(
      "body_dues_paid",
      sql`(${t.state} = 'paid') = (num_nonnulls(${t.paidHow}, ${t.paidAt}, ${t.receipt}) = 3)
        and (${t.state} = 'paid' or num_nonnulls(${t.paidHow}, ${t.paidAt}, ${t.receipt}) = 0)
        and ${t.paidHow} in ('card', 'cash') is not false`,
    ),
    check("body_dues_cash", sql`${t.paidHow} is distinct from 'cash' or ${t.recordedBy} is not null`),
    check(
      "body_dues_exempt",
      sql`(${t.state} = 'exempt') = (${t.exemptReason} is not null) and (${t.state} <> 'exempt' or ${t.recordedBy} is not null)`,
    ),
  ],
);

/** A try to pay by card. Its key is stored before the provider is called, so that asking again finds the same session. */
export const bodyDuesAttempt = pgTable(
  "body_dues_attempt",
  {
    id: id("duesAttempt"),
    duesId: idRef("dues_id", "dues")
      .notNull()
      .references(() => bodyDues.id),
    n: smallint("n").notNull(),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    // What is asked of the provider besides the dues themselves: where from and in which language.
    locale: text("locale").notNull(),
    sessionId: text("session_id").unique(),
    sessionUrl: text("session_url"),
    expiresAt: instant("expires_at").notNull(),
    // When the provider said that nothing more comes of it.
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (t) => [unique("body_dues_attempt_n").on(t.duesId, t.n)],
);

/** Who is paid: a body, or the chamber itself where none is named. */
const ofPayee = () => ({
  bodyId: idRef("body_id", "body").references(() => craftBody.id),
  chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
});

/** Where a body or a chamber is paid: the latest one counts. The RIB is sealed. */
export const bodyAccount = pgTable(
  "body_account",
  {
    id: id("bodyAccount"),
    ...ofPayee(),
    sealedRib: text("sealed_rib").notNull(),
    lastFour: text("last_four").notNull(),
    holder: text("holder").notNull(),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("body_account_body").on(t.bodyId, t.createdAt),
    index("body_account_chamber").on(t.chamberId, t.createdAt).where(sql`${t.bodyId} is null`),
    check("body_account_payee", sql`num_nonnulls(${t.bodyId}, ${t.chamberId}) > 0`),
    check("body_account_last", sql`${t.lastFour} ~ '^[0-9]{4}$'`),
  ],
);

/** What was paid by card for a body or a chamber and our bank transfers to it: proposed by one person, paid by another. */
export const bodyTransfer = pgTable(
  "body_transfer",
  {
    id: id("bodyTransfer"),
    ...ofPayee(),
    accountId: idRef("account_id", "bodyAccount")
      .notNull()
      .references(() => bodyAccount.id),
    amountMinor: minor("amount_minor").notNull(),
    state: text("state").$type<TransferState>().notNull().default("proposed"),
    proposedBy: idRef("proposed_by", "user")
      .notNull()
      .references(() => user.id),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    bankReference: text("bank_reference"),
    // Why it was given up, or what the payee's bank said when it sent the money back.
    note: text("note"),
    returnedBy: idRef("returned_by", "user").references(() => user.id),
    returnedAt: instant("returned_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("body_transfer_one").on(t.bodyId).where(sql`${t.state} = 'proposed'`),
    uniqueIndex("body_transfer_one_chamber")
      .on(t.chamberId)
      .where(sql`${t.state} = 'proposed' and ${t.bodyId} is null`),
    check("body_transfer_payee", sql`num_nonnulls(${t.bodyId}, ${t.chamberId}) > 0`),
    check("body_transfer_amount", sql`${t.amountMinor} > 0`),
    check("body_transfer_state", sql`${t.state} in ('proposed', 'paid', 'discarded', 'returned')`),
    check(
      "body_transfer_two_people",
      sql`(${t.state} = 'proposed') = (num_nonnulls(${t.decidedBy}, ${t.decidedAt}) = 0)
        and (${t.state} not in ('paid', 'returned') or ${t.decidedBy} is distinct from ${t.proposedBy})`,
    ),
    check("body_transfer_paid", sql`(${t.state} in ('paid', 'returned')) = (${t.bankReference} is not null)`),
    check(
      "body_transfer_discarded",
      sql`(${t.state} in ('discarded', 'returned')) = (${t.note} is not null)`,
    ),
    check(
      "body_transfer_returned",
      sql`(${t.state} = 'returned') = (num_nonnulls(${t.returnedBy}, ${t.returnedAt}) = 2)
        and (${t.state} = 'returned' or num_nonnulls(${t.returnedBy}, ${t.returnedAt}) = 0)
        and (${t.state} <> 'returned' or ${t.returnedBy} <> ${t.decidedBy})`,
    ),
  ],
);
