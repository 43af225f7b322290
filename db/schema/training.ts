import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

export type ProgrammeKind = "initial" | "continuing" | "literacy" | "apprenticeship" | "transmission";
export type ProgrammeState = "draft" | "open" | "closed";
export type SessionState = "planned" | "cancelled";
/** A place in a session: taken, waited for, given back, or judged at its end. */
export type EnrolmentState = "enrolled" | "waiting" | "withdrawn" | "passed" | "failed";

/** What a chamber teaches, whenever it is held. */
export const trainingProgramme = pgTable(
  "training_programme",
  {
    id: id("trainingProgramme"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<ProgrammeKind>().notNull(),
    // Null for what is of every craft: accounts, reading, selling.
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    state: text("state").$type<ProgrammeState>().notNull().default("draft"),
    title: localized("title").notNull(),
    summary: localized("summary").notNull(),
    prerequisites: localized("prerequisites").notNull(),
    // Hours of teaching, all in all.
    hours: integer("hours").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("training_programme_chamber").on(t.chamberId, t.state),
    check(
      "training_programme_kind",
      sql`${t.kind} in ('initial', 'continuing', 'literacy', 'apprenticeship', 'transmission')`,
    ),
    check("training_programme_state", sql`${t.state} in ('draft', 'open', 'closed')`),
    check("training_programme_hours", sql`${t.hours} between 1 and 5000`),
  ],
);

/** A programme at a place on days, with seats. */
export const trainingSession = pgTable(
  "training_session",
  {
    id: id("trainingSession"),
    programmeId: idRef("programme_id", "trainingProgramme")
      .notNull()
      .references(() => trainingProgramme.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    state: text("state").$type<SessionState>().notNull().default("planned"),
    place: localized("place").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    seats: smallint("seats").notNull(),
    // The maker of the register who leads it: a master with apprentices, mostly. Null for others who teach.
    trainerId: idRef("trainer_id", "artisan").references(() => artisan.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("training_session_programme").on(t.programmeId, t.startsOn),
    index("training_session_chamber").on(t.chamberId, t.startsOn),
    index("training_session_trainer").on(t.trainerId),
    check("training_session_state", sql`${t.state} in ('planned', 'cancelled')`),
    check("training_session_days", sql`${t.startsOn} <= ${t.endsOn}`),
    check("training_session_seats", sql`${t.seats} between 1 and 500`),
  ],
);

/** Who learns what, and how it went: in sight of the maker and of their chamber. */
export const trainingEnrolment = pgTable(
  "training_enrolment",
  {
    id: id("trainingEnrolment"),
    sessionId: idRef("session_id", "trainingSession")
      .notNull()
      .references(() => trainingSession.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    state: text("state").$type<EnrolmentState>().notNull(),
    // Order of arrival, anew for whoever comes back: who waits longest moves up first.
    position: integer("position").notNull(),
    assessedAt: instant("assessed_at"),
    assessedBy: idRef("assessed_by", "user").references(() => user.id),
    note: text("note"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("training_enrolment_once").on(t.sessionId, t.artisanId),
    unique("training_enrolment_position").on(t.sessionId, t.position),
    index("training_enrolment_artisan").on(t.artisanId),
    check(
      "training_enrolment_state",
      sql`${t.state} in ('enrolled', 'waiting', 'withdrawn', 'passed', 'failed')`,
    ),
    check(
      "training_enrolment_assessed",
      sql`(${t.state} in ('passed', 'failed')) = (${t.assessedAt} is not null)`,
    ),
  ],
);

/** That somebody was there on a day. */
export const trainingAttendance = pgTable(
  "training_attendance",
  {
    enrolmentId: idRef("enrolment_id", "trainingEnrolment")
      .notNull()
      .references(() => trainingEnrolment.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    day: date("day").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.enrolmentId, t.day] })],
);
