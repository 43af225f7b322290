import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type ReportReason =
  | "not_the_makers"
  | "wrong_facts"
  | "forbidden_goods"
  | "offensive"
  | "copied_photo"
  | "counterfeit_mark"
  // The label of this piece was found on something else.
  | "label_elsewhere"
  | "other";

/** States of a report; which may follow which stands in the table `state_transition`. */
export type ReportState = "open" | "upheld" | "dismissed";

/** What a decision rests on: the law, or the marketplace's own terms. */
export type ReportGround = "law" | "terms";

/** Somebody says that a piece should not be shown as it is. The queue is that of the chamber that holds its maker. */
export const pieceReport = pgTable(
  "piece_report",
  {
    id: id("pieceReport"),
    // Human number on the page and in letters; never authority.
    number: text("number").notNull().unique(),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    reason: text("reason").$type<ReportReason>().notNull(),
    text: text("text").notNull(),
    // Where the answer goes; emptied half a year after it was given.
    email: text("email"),
    locale: text("locale").notNull(),
    state: text("state").$type<ReportState>().notNull().default("open"),
    ground: text("ground").$type<ReportGround>(),
    // The statement of reasons, as the reporter reads it.
    note: text("note"),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    createdAt: createdAt(),
  },
  (t) => [
    check(
      "piece_report_decided",
      sql`(${t.state} = 'open') = (${t.decidedAt} is null) and (${t.decidedAt} is null) = (${t.note} is null)
        and (${t.state} = 'upheld') = (${t.ground} is not null)`,
    ),
    index("piece_report_queue").on(t.chamberId, t.createdAt).where(sql`${t.state} = 'open'`),
    index("piece_report_piece").on(t.pieceId),
    index("piece_report_forget").on(t.decidedAt).where(sql`${t.email} is not null`),
  ],
);
