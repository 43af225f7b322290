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
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { siteUnit } from "#db/schema/sites.ts";
import { document } from "#db/schema/vault.ts";

export type SiteCallState = "draft" | "published" | "allocated" | "cancelled";

/** A room is offered: for how long, at what rent, and by which criteria its tenant is chosen. */
export const siteCall = pgTable(
  "site_call",
  {
    id: id("siteCall"),
    unitId: idRef("unit_id", "siteUnit")
      .notNull()
      .references(() => siteUnit.id),
    state: text("state").$type<SiteCallState>().notNull().default("draft"),
    intro: localized("intro").notNull(),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    startsOn: date("starts_on").notNull(),
    months: smallint("months").notNull(),
    // Rent of a month.
    rentMinor: minor("rent_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    publishedAt: instant("published_at"),
    allocatedAt: instant("allocated_at"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("site_call_unit").on(t.unitId),
    check("site_call_state", sql`${t.state} in ('draft', 'published', 'allocated', 'cancelled')`),
    check("site_call_dates", sql`${t.opensOn} <= ${t.closesOn} and ${t.closesOn} < ${t.startsOn}`),
    check("site_call_terms", sql`${t.months} between 1 and 120 and ${t.rentMinor} > 0`),
  ],
);

export const siteCriterion = pgTable(
  "site_criterion",
  {
    id: id("siteCriterion"),
    callId: idRef("call_id", "siteCall")
      .notNull()
      .references(() => siteCall.id),
    position: smallint("position").notNull(),
    title: localized("title").notNull(),
    measure: localized("measure").notNull(),
    weight: smallint("weight").notNull(),
  },
  (t) => [
    unique("site_criterion_position").on(t.callId, t.position),
    check("site_criterion_weight", sql`${t.weight} between 1 and 100`),
  ],
);

export type SiteApplicationState =
  | "submitted"
  | "withdrawn"
  | "chosen"
  | "waiting"
  | "declined"
  | "contracted";

export const siteApplication = pgTable(
  "site_application",
  {
    id: id("siteApplication"),
    callId: idRef("call_id", "siteCall")
      .notNull()
      .references(() => siteCall.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    // In the order of arrival: decides between equal points.
    number: integer("number").notNull(),
    state: text("state").$type<SiteApplicationState>().notNull().default("submitted"),
    points: integer("points"),
    rank: integer("rank"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("site_application_once").on(t.callId, t.artisanId),
    unique("site_application_number").on(t.callId, t.number),
    index("site_application_artisan").on(t.artisanId),
    check(
      "site_application_state",
      sql`${t.state} in ('submitted', 'withdrawn', 'chosen', 'waiting', 'declined', 'contracted')`,
    ),
    check("site_application_ranked", sql`num_nonnulls(${t.points}, ${t.rank}) in (0, 2)`),
  ],
);

export const siteAnswer = pgTable(
  "site_answer",
  {
    applicationId: idRef("application_id", "siteApplication")
      .notNull()
      .references(() => siteApplication.id),
    criterionId: idRef("criterion_id", "siteCriterion")
      .notNull()
      .references(() => siteCriterion.id),
    answer: text("answer").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId] }),
    check("site_answer_length", sql`length(${t.answer}) between 1 and 1000`),
  ],
);

/** One officer's points for one criterion, with the reason. Two officers an application, and no third. */
export const siteScore = pgTable(
  "site_score",
  {
    applicationId: idRef("application_id", "siteApplication")
      .notNull()
      .references(() => siteApplication.id),
    criterionId: idRef("criterion_id", "siteCriterion")
      .notNull()
      .references(() => siteCriterion.id),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    points: smallint("points").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId, t.officerId] }),
    check("site_score_points", sql`${t.points} between 0 and 10`),
    check("site_score_reason", sql`length(${t.reason}) between 3 and 500`),
  ],
);

export type TenancyState = "running" | "ended";

/** A maker's contract for a room. Two of one room never overlap (an exclusion in the database). */
export const tenancy = pgTable(
  "tenancy",
  {
    id: id("tenancy"),
    unitId: idRef("unit_id", "siteUnit")
      .notNull()
      .references(() => siteUnit.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    applicationId: idRef("application_id", "siteApplication")
      .unique()
      .references(() => siteApplication.id),
    // Number of the signed contract, as the chamber files it.
    contract: text("contract").notNull(),
    startsOn: date("starts_on").notNull(),
    // The last day.
    endsOn: date("ends_on").notNull(),
    rentMinor: minor("rent_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    state: text("state").$type<TenancyState>().notNull().default("running"),
    endedOn: date("ended_on"),
    endReason: text("end_reason"),
    // Whether the maker agrees that the public page says they work here.
    isShown: boolean("is_shown").notNull().default(false),
    createdBy: idRef("created_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("tenancy_unit").on(t.unitId, t.startsOn),
    index("tenancy_artisan").on(t.artisanId),
    check("tenancy_state", sql`${t.state} in ('running', 'ended')`),
    check("tenancy_dates", sql`${t.startsOn} <= ${t.endsOn}`),
    check(
      "tenancy_ended",
      sql`(${t.state} = 'ended') = (${t.endedOn} is not null) and num_nonnulls(${t.endedOn}, ${t.endReason}) in (0, 2) and (${t.endedOn} is null or ${t.endedOn} between ${t.startsOn} and ${t.endsOn})`,
    ),
    check("tenancy_rent", sql`${t.rentMinor} > 0`),
  ],
);

/** What a tenant owes for a month. Booked in the ledger when it falls due and when it is paid. */
export const rentCharge = pgTable(
  "rent_charge",
  {
    id: id("rentCharge"),
    tenancyId: idRef("tenancy_id", "tenancy")
      .notNull()
      .references(() => tenancy.id),
    // First day of the month.
    month: date("month").notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    dueOn: date("due_on").notNull(),
    paidOn: date("paid_on"),
    paidHow: text("paid_how").$type<"cash" | "transfer">(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    // When the tenant was told that it is late: once.
    overdueToldAt: instant("overdue_told_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("rent_charge_month").on(t.tenancyId, t.month),
    check("rent_charge_amount", sql`${t.amountMinor} > 0`),
    check("rent_charge_paid", sql`num_nonnulls(${t.paidOn}, ${t.paidHow}) in (0, 2)`),
    check("rent_charge_how", sql`${t.paidHow} in ('cash', 'transfer')`),
  ],
);

export type ConditionGrade = "good" | "worn" | "damaged";
export type ConditionOccasion = "entry" | "routine" | "exit";

/** What an officer saw in a room or of a machine. Append-only. */
export const unitCondition = pgTable(
  "unit_condition",
  {
    id: id("unitCondition"),
    unitId: idRef("unit_id", "siteUnit")
      .notNull()
      .references(() => siteUnit.id),
    tenancyId: idRef("tenancy_id", "tenancy").references(() => tenancy.id),
    occasion: text("occasion").$type<ConditionOccasion>().notNull(),
    grade: text("grade").$type<ConditionGrade>().notNull(),
    note: text("note").notNull(),
    seenOn: date("seen_on").notNull(),
    writtenBy: idRef("written_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("unit_condition_unit").on(t.unitId, t.seenOn),
    check("unit_condition_occasion", sql`${t.occasion} in ('entry', 'routine', 'exit')`),
    check("unit_condition_grade", sql`${t.grade} in ('good', 'worn', 'damaged')`),
    check("unit_condition_note", sql`length(${t.note}) between 3 and 2000`),
  ],
);

export const unitConditionPhoto = pgTable(
  "unit_condition_photo",
  {
    conditionId: idRef("condition_id", "unitCondition")
      .notNull()
      .references(() => unitCondition.id),
    documentId: idRef("document_id", "document")
      .notNull()
      .references(() => document.id),
    position: smallint("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.conditionId, t.documentId] })],
);

export type FaultState = "reported" | "accepted" | "done" | "refused";

/** Something is broken: who said so, what was answered, and what the repair cost. */
export const unitFault = pgTable(
  "unit_fault",
  {
    id: id("unitFault"),
    unitId: idRef("unit_id", "siteUnit")
      .notNull()
      .references(() => siteUnit.id),
    // The workshop that reported it; null for an officer.
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    reportedBy: idRef("reported_by", "user")
      .notNull()
      .references(() => user.id),
    note: text("note").notNull(),
    state: text("state").$type<FaultState>().notNull().default("reported"),
    answer: text("answer"),
    costMinor: minor("cost_minor"),
    currency: currency().notNull().default("MAD"),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("unit_fault_unit").on(t.unitId, t.createdAt),
    check("unit_fault_state", sql`${t.state} in ('reported', 'accepted', 'done', 'refused')`),
    check("unit_fault_note", sql`length(${t.note}) between 3 and 2000`),
    check("unit_fault_cost", sql`${t.costMinor} is null or ${t.costMinor} >= 0 and ${t.state} = 'done'`),
  ],
);
