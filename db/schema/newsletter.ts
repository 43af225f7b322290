import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type ReaderState = "pending" | "confirmed" | "ended";
export type IssueState = "draft" | "sending" | "sent";

/** Somebody who takes the newsletter, or asked for it. Their address is sealed, found by a keyed hash, and goes when they leave. */
export const newsletterReader = pgTable(
  "newsletter_reader",
  {
    id: id("newsletterReader"),
    emailIndex: text("email_index").unique(),
    sealedEmail: text("sealed_email"),
    locale: text("locale").notNull(),
    state: text("state").$type<ReaderState>().notNull().default("pending"),
    confirmHash: text("confirm_hash"),
    // Until the mail that asks for confirmation is out.
    sealedToken: text("sealed_token"),
    askedAt: instant("asked_at").notNull(),
    confirmedAt: instant("confirmed_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("newsletter_reader_state").on(t.state, t.id),
    check("newsletter_reader_state", sql`${t.state} in ('pending', 'confirmed', 'ended')`),
    check(
      "newsletter_reader_address",
      sql`(${t.state} = 'ended') = (${t.sealedEmail} is null) and (${t.state} = 'ended') = (${t.emailIndex} is null)`,
    ),
    check("newsletter_reader_confirmed", sql`${t.state} <> 'confirmed' or ${t.confirmedAt} is not null`),
    check("newsletter_reader_ended", sql`(${t.state} = 'ended') = (${t.endedAt} is not null)`),
  ],
);

/** An issue, in all languages. Nothing of it changes once it is on its way. */
export const newsletterIssue = pgTable(
  "newsletter_issue",
  {
    id: id("newsletterIssue"),
    state: text("state").$type<IssueState>().notNull().default("draft"),
    subject: localized("subject").notNull(),
    intro: localized("intro").notNull(),
    version: integer("version").notNull().default(1),
    composedBy: idRef("composed_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
    sendingAt: instant("sending_at"),
    sentAt: instant("sent_at"),
  },
  (t) => [
    check("newsletter_issue_state", sql`${t.state} in ('draft', 'sending', 'sent')`),
    check(
      "newsletter_issue_sent",
      sql`(${t.state} = 'draft') = (${t.sendingAt} is null) and (${t.state} = 'sent') = (${t.sentAt} is not null)`,
    ),
  ],
);

/** What an issue tells of, in order. */
export const newsletterItem = pgTable(
  "newsletter_item",
  {
    issueId: idRef("issue_id", "newsletterIssue")
      .notNull()
      .references(() => newsletterIssue.id),
    position: smallint("position").notNull(),
    kind: text("kind").$type<"collection" | "story">().notNull(),
    thingId: text("thing_id").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.position] }),
    unique("newsletter_item_once").on(t.issueId, t.thingId),
    check("newsletter_item_kind", sql`${t.kind} in ('collection', 'story')`),
  ],
);

/** Which reader an issue has reached, so that a batch that runs twice sends once: `sending` is a run's claim. */
export const newsletterDelivery = pgTable(
  "newsletter_delivery",
  {
    issueId: idRef("issue_id", "newsletterIssue")
      .notNull()
      .references(() => newsletterIssue.id),
    readerId: idRef("reader_id", "newsletterReader")
      .notNull()
      .references(() => newsletterReader.id),
    outcome: text("outcome").$type<"sending" | "sent" | "refused" | "failed">().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.readerId] }),
    check("newsletter_delivery_outcome", sql`${t.outcome} in ('sending', 'sent', 'refused', 'failed')`),
  ],
);
