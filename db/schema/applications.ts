import { sql } from "drizzle-orm";
import {
  boolean,
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
import { type ArtisanKind, artisan } from "#db/schema/artisans.ts";
import { annex, chamber, province } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

/** States of an application; which may follow which stands in the table `state_transition`. */
export type ApplicationState =
  | "draft"
  | "submitted"
  | "under_review"
  | "completion_requested"
  | "visit_planned"
  | "approved"
  | "refused"
  | "appealed"
  | "withdrawn";

/** Somebody's file on the way to being a registered artisan. What identifies a person is sealed to its row. */
export const application = pgTable(
  "application",
  {
    id: id("application"),
    // Human number on letters and at the counter; never authority.
    number: text("number").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    annexId: idRef("annex_id", "annex").references(() => annex.id),
    kind: text("kind").$type<ArtisanKind>(),
    state: text("state").$type<ApplicationState>().notNull().default("draft"),
    locale: text("locale").notNull(),
    name: localized("name"),
    sealedCin: text("sealed_cin"),
    cinIndex: text("cin_index"),
    sealedPhone: text("sealed_phone"),
    phoneIndex: text("phone_index"),
    email: text("email"),
    provinceCode: text("province_code").references(() => province.code),
    town: localized("town"),
    sealedAddress: text("sealed_address"),
    practiceSince: smallint("practice_since"),
    diplomaTitle: text("diploma_title"),
    diplomaYear: smallint("diploma_year"),
    organisationName: localized("organisation_name"),
    organisationNumber: text("organisation_number"),
    membersCount: integer("members_count"),
    // NIA of the registered artisan who supervises an enterprise's production.
    supervisorNumber: text("supervisor_number"),
    // NIA the applicant says they hold, not yet checked.
    registryNumber: text("registry_number"),
    story: text("story"),
    // Steps of the form that were answered, so that it is resumed where it was left.
    stepsDone: text("steps_done").array().notNull().default(sql`'{}'`),
    applicantUserId: idRef("applicant_user_id", "user").references(() => user.id),
    // Address an officer offered the file to, until the person who signs in with it takes or declines it.
    accountEmail: text("account_email"),
    assistedBy: idRef("assisted_by", "user").references(() => user.id),
    assistedAt: text("assisted_at").$type<"counter" | "field">(),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    reviewerId: idRef("reviewer_id", "user").references(() => user.id),
    // Counts the times the file was opened for review: an appeal that is granted opens it again.
    round: smallint("round").notNull().default(1),
    submittedAt: instant("submitted_at"),
    dueAt: instant("due_at"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
    // Kept by the database: names and number, as the office looks for them (search_fold).
    searchKey: text("search_key").generatedAlwaysAs(sql`search_fold(names, number)`),
  },
  (t) => [
    index("application_queue")
      .on(t.chamberId, t.submittedAt, t.id)
      .where(
        sql`${t.state} in ('submitted', 'under_review', 'completion_requested', 'visit_planned', 'appealed')`,
      ),
    index("application_chamber").on(t.chamberId, t.state),
    index("application_applicant").on(t.applicantUserId),
    index("application_cin").on(t.chamberId, t.cinIndex),
    check("application_someone", sql`num_nonnulls(${t.applicantUserId}, ${t.assistedBy}) >= 1`),
    check("application_assisted", sql`(${t.assistedBy} is null) = (${t.assistedAt} is null)`),
    check("application_approved", sql`(${t.state} = 'approved') <= (${t.artisanId} is not null)`),
  ],
);

export const applicationCraft = pgTable(
  "application_craft",
  {
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    position: smallint("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.craftId] })],
);

/** What happened to a file, for its timeline. `isPublic` ones are told to the applicant. Append-only. */
export const applicationEvent = pgTable(
  "application_event",
  {
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id, { onDelete: "cascade" }),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").notNull(),
    state: text("state").$type<ApplicationState>().notNull(),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
    actorId: idRef("actor_id", "user"),
    reasons: text("reasons").array().notNull().default(sql`'{}'`),
    note: text("note"),
    isPublic: boolean("is_public").notNull(),
  },
  (t) => [index("application_event_file").on(t.applicationId, t.at)],
);

/** What an officer found on one point of the checklist, in one round of review. */
export const reviewCheck = pgTable(
  "review_check",
  {
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    round: smallint("round").notNull(),
    item: text("item").notNull(),
    outcome: text("outcome").$type<"fine" | "problem" | "not_applicable">().notNull(),
    note: text("note"),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.round, t.item] })],
);

/** A visit to a workshop: planned, then reported with photographs and the place it was made at. */
export const siteVisit = pgTable(
  "site_visit",
  {
    id: id("visit"),
    applicationId: idRef("application_id", "application").references(() => application.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    plannedFor: instant("planned_for").notNull(),
    plannedBy: idRef("planned_by", "user")
      .notNull()
      .references(() => user.id),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    doneAt: instant("done_at"),
    outcome: text("outcome").$type<"confirmed" | "doubts" | "nobody_there">(),
    report: text("report"),
    // Latitude, longitude and accuracy in metres: somebody's workshop is often their home.
    sealedPlace: text("sealed_place"),
    cancelledAt: instant("cancelled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("site_visit_file").on(t.applicationId),
    index("site_visit_artisan").on(t.artisanId),
    check("site_visit_subject", sql`num_nonnulls(${t.applicationId}, ${t.artisanId}) >= 1`),
    check("site_visit_done", sql`(${t.doneAt} is null) = (${t.outcome} is null)`),
  ],
);

/** What a chamber decided in one round. Where two officers are needed they are two, by constraint. */
export const decision = pgTable(
  "decision",
  {
    id: id("decision"),
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    round: smallint("round").notNull(),
    outcome: text("outcome").$type<"approve" | "refuse">().notNull(),
    reasons: text("reasons").array().notNull(),
    // In the applicant's language.
    note: text("note"),
    needsSecond: boolean("needs_second").notNull(),
    firstBy: idRef("first_by", "user")
      .notNull()
      .references(() => user.id),
    firstAt: instant("first_at").notNull(),
    secondBy: idRef("second_by", "user").references(() => user.id),
    secondAt: instant("second_at"),
    // Set when the second reader does not agree: the round goes on without a decision.
    declinedAt: instant("declined_at"),
    finalAt: instant("final_at"),
  },
  (t) => [
    index("decision_file").on(t.applicationId, t.round),
    check("decision_two_officers", sql`${t.secondBy} is null or ${t.secondBy} <> ${t.firstBy}`),
    check(
      "decision_final",
      sql`${t.finalAt} is null or (${t.declinedAt} is null and (not ${t.needsSecond} or ${t.secondBy} is not null))`,
    ),
  ],
);

/** An officer's own word that they are too close to a file. It cannot be taken back by the officer. */
export const conflict = pgTable(
  "conflict",
  {
    id: id("conflict"),
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    relation: text("relation").$type<"self" | "relative" | "business" | "other">().notNull(),
    declaredAt: instant("declared_at").notNull(),
  },
  (t) => [unique("conflict_once").on(t.applicationId, t.userId)],
);

/** An objection to a refusal: first to the chamber's manager, then to the federation. */
export const appeal = pgTable(
  "appeal",
  {
    id: id("appeal"),
    applicationId: idRef("application_id", "application")
      .notNull()
      .references(() => application.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    round: smallint("round").notNull(),
    level: text("level").$type<"manager" | "federation">().notNull(),
    text: text("text").notNull(),
    filedBy: idRef("filed_by", "user")
      .notNull()
      .references(() => user.id),
    filedAt: instant("filed_at").notNull(),
    dueAt: instant("due_at").notNull(),
    outcome: text("outcome").$type<"granted" | "dismissed">(),
    reasons: text("reasons").array().notNull().default(sql`'{}'`),
    note: text("note"),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
  },
  (t) => [
    unique("appeal_level").on(t.applicationId, t.round, t.level),
    check("appeal_decided", sql`(${t.decidedAt} is null) = (${t.outcome} is null)`),
  ],
);

/** A file or a registered maker that moves to another chamber. The receiving chamber takes it on, or declines. */
export const transfer = pgTable(
  "transfer",
  {
    id: id("transfer"),
    applicationId: idRef("application_id", "application").references(() => application.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    toChamberId: idRef("to_chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    reason: text("reason").notNull(),
    // Where the person works from now on, in the receiving chamber's area, and how they agreed to the move.
    provinceCode: text("province_code").references(() => province.code),
    town: localized("town"),
    agreedHow: text("agreed_how").$type<"counter" | "telephone" | "writing">(),
    requestedBy: idRef("requested_by", "user")
      .notNull()
      .references(() => user.id),
    requestedAt: instant("requested_at").notNull(),
    state: text("state")
      .$type<"requested" | "accepted" | "declined" | "cancelled">()
      .notNull()
      .default("requested"),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    note: text("note"),
  },
  (t) => [
    check("transfer_subject", sql`num_nonnulls(${t.applicationId}, ${t.artisanId}) = 1`),
    check("transfer_elsewhere", sql`${t.chamberId} <> ${t.toChamberId}`),
    index("transfer_to").on(t.toChamberId, t.state),
    index("transfer_from").on(t.chamberId, t.state),
    uniqueIndex("transfer_file_asked").on(t.applicationId).where(sql`${t.state} = 'requested'`),
    uniqueIndex("transfer_maker_asked").on(t.artisanId).where(sql`${t.state} = 'requested'`),
  ],
);
