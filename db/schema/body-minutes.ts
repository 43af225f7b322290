import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  char,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { type BodyOffice, craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";

export type MeetingKind = "assembly" | "office";
/** States of a meeting and of its minutes; which may follow which stands in the table `state_transition`. */
export type MeetingState = "convened" | "cancelled";
export type MinutesState = "draft" | "signed" | "dropped";

/** A general assembly of a craft body, or a meeting of its office holders, as its members were called to it. */
export const bodyMeeting = pgTable(
  "body_meeting",
  {
    id: id("meeting"),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    kind: text("kind").$type<MeetingKind>().notNull(),
    state: text("state").$type<MeetingState>().notNull().default("convened"),
    heldAt: instant("held_at").notNull(),
    place: text("place").notNull(),
    agenda: text("agenda").notNull(),
    // Said aloud in the room; whoever types it was there.
    code: char("code", { length: 6 }).notNull(),
    // Whether the body shows the public what was decided.
    isPublic: boolean("is_public").notNull().default(false),
    convenedBy: idRef("convened_by", "user")
      .notNull()
      .references(() => user.id),
    cancelNote: text("cancel_note"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("body_meeting_body").on(t.bodyId, t.heldAt),
    check("body_meeting_kind", sql`${t.kind} in ('assembly', 'office')`),
    check("body_meeting_state", sql`${t.state} in ('convened', 'cancelled')`),
    check("body_meeting_code", sql`${t.code} ~ '^[0-9]{6}$'`),
    check("body_meeting_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelNote} is not null)`),
  ],
);

/** Who was there: by the code of the meeting, or entered by whoever keeps the list. */
export const bodyAttendance = pgTable(
  "body_attendance",
  {
    meetingId: idRef("meeting_id", "meeting")
      .notNull()
      .references(() => bodyMeeting.id),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    how: text("how").$type<"code" | "entered">().notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.memberId] }),
    check("body_attendance_how", sql`${t.how} in ('code', 'entered')`),
  ],
);

/** The minutes of a meeting. Two office holders sign them, and they stay; a correction is a new version that names the old one. */
export const bodyMinutes = pgTable(
  "body_minutes",
  {
    id: id("minutes"),
    meetingId: idRef("meeting_id", "meeting")
      .notNull()
      .references(() => bodyMeeting.id),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    n: smallint("n").notNull(),
    corrects: idRef("corrects", "minutes").references((): AnyPgColumn => bodyMinutes.id),
    ar: text("ar"),
    fr: text("fr"),
    // How many members were there when they were written.
    attended: integer("attended").notNull(),
    documentId: idRef("document_id", "document").references(() => document.id),
    sha256: char("sha256", { length: 64 }),
    state: text("state").$type<MinutesState>().notNull().default("draft"),
    writtenBy: idRef("written_by", "user")
      .notNull()
      .references(() => user.id),
    signedAt: instant("signed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("body_minutes_n").on(t.meetingId, t.n),
    uniqueIndex("body_minutes_draft").on(t.meetingId).where(sql`${t.state} = 'draft'`),
    check("body_minutes_words", sql`num_nonnulls(${t.ar}, ${t.fr}) > 0`),
    check("body_minutes_state", sql`${t.state} in ('draft', 'signed', 'dropped')`),
    check("body_minutes_signed", sql`(${t.state} = 'signed') = (${t.signedAt} is not null)`),
    check("body_minutes_scan", sql`num_nonnulls(${t.documentId}, ${t.sha256}) in (0, 2)`),
  ],
);

/** What was decided, with its counts. */
export const bodyDecision = pgTable(
  "body_decision",
  {
    minutesId: idRef("minutes_id", "minutes")
      .notNull()
      .references(() => bodyMinutes.id),
    n: smallint("n").notNull(),
    words: text("words").notNull(),
    inFavour: integer("in_favour").notNull(),
    against: integer("against").notNull(),
    abstained: integer("abstained").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.minutesId, t.n] }),
    check("body_decision_counts", sql`${t.inFavour} >= 0 and ${t.against} >= 0 and ${t.abstained} >= 0`),
  ],
);

/** An office holder's signature of minutes, with the office they held then. */
export const bodySignature = pgTable(
  "body_signature",
  {
    minutesId: idRef("minutes_id", "minutes")
      .notNull()
      .references(() => bodyMinutes.id),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    office: text("office").$type<BodyOffice>().notNull(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.minutesId, t.memberId] }),
    // One person signs once, whatever workshops they hold.
    unique("body_signature_person").on(t.minutesId, t.userId),
  ],
);
