import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

export type EndangeredGrade =
  | "extinct"
  | "critically_endangered"
  | "endangered"
  | "viable"
  | "data_deficient";

/** What is counted or judged of a craft. Units and ranges: features/endangered/schema.ts and the check of the table. */
export type IndicatorKind =
  | "active_masters"
  | "median_age"
  | "apprentices"
  | "retention"
  | "workshops"
  | "regions"
  | "market_trend"
  | "transmission"
  | "raw_material"
  | "documentation";
export type IndicatorUnit = "people" | "years" | "percent" | "count" | "level";

/** Why a grade was proposed: the code of a criterion, with the figure and the threshold it was held against. */
export type GradeReason = { code: string; value?: number; limit?: number };

/** The file of a craft: the chamber that keeps it, and how the craft is worked, with where that was read. */
export const craftRecord = pgTable(
  "craft_record",
  {
    craftId: idRef("craft_id", "craft")
      .primaryKey()
      .references(() => craft.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    making: localized("making"),
    makingSource: text("making_source"),
    openedBy: idRef("opened_by", "user").references(() => user.id),
    updatedAt: instant("updated_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("craft_record_chamber").on(t.chamberId),
    check("craft_record_making", sql`(${t.making} is null) = (${t.makingSource} is null)`),
  ],
);

/** A dated, sourced figure about a craft. Never changed: a correction is a row that stands in the place of another. */
export const craftIndicator = pgTable(
  "craft_indicator",
  {
    id: id("indicator"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    // None for figures of assessments made before there was a register.
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    kind: text("kind").$type<IndicatorKind>().notNull(),
    value: integer("value").notNull(),
    unit: text("unit").$type<IndicatorUnit>().notNull(),
    asOf: date("as_of").notNull(),
    source: text("source").notNull(),
    enteredBy: idRef("entered_by", "user").references(() => user.id),
    secondReader: idRef("second_reader", "user").references(() => user.id),
    secondReadAt: instant("second_read_at"),
    supersedes: idRef("supersedes", "indicator").references((): AnyPgColumn => craftIndicator.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    unique("craft_indicator_supersedes").on(t.supersedes),
    index("craft_indicator_craft").on(t.craftId, t.kind, t.asOf),
    index("craft_indicator_chamber").on(t.chamberId),
    check(
      "craft_indicator_kind",
      sql`(${t.kind} in ('active_masters', 'apprentices') and ${t.unit} = 'people' and ${t.value} >= 0)
        or (${t.kind} = 'median_age' and ${t.unit} = 'years' and ${t.value} between 10 and 110)
        or (${t.kind} = 'retention' and ${t.unit} = 'percent' and ${t.value} between 0 and 100)
        or (${t.kind} in ('workshops', 'regions') and ${t.unit} = 'count' and ${t.value} >= 0)
        or (${t.kind} = 'market_trend' and ${t.unit} = 'percent' and ${t.value} between -100 and 1000)
        or (${t.kind} = 'transmission' and ${t.unit} = 'level' and ${t.value} between 0 and 3)
        or (${t.kind} in ('raw_material', 'documentation') and ${t.unit} = 'level' and ${t.value} between 0 and 2)`,
    ),
    check("craft_indicator_source", sql`length(${t.source}) >= 3`),
    check(
      "craft_indicator_two_readers",
      sql`${t.secondReader} is null or ${t.secondReader} <> ${t.enteredBy}`,
    ),
    check("craft_indicator_second_read", sql`(${t.secondReader} is null) = (${t.secondReadAt} is null)`),
  ],
);

/** Programme membership, inscription or mark of a craft: dated, sourced, and never merged into a risk grade. */
export const craftFact = pgTable(
  "craft_fact",
  {
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    kind: text("kind").notNull(),
    label: text("label").notNull(),
    year: integer("year"),
    source: text("source").notNull(),
    // The statement in the reader's language; `label` is its code.
    words: localized("words"),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    recordedAt: instant("recorded_at"),
    withdrawnBy: idRef("withdrawn_by", "user").references(() => user.id),
    withdrawnAt: instant("withdrawn_at"),
    withdrawalNote: text("withdrawal_note"),
  },
  (t) => [
    primaryKey({ columns: [t.craftId, t.kind, t.label] }),
    check("craft_fact_withdrawn", sql`(${t.withdrawnAt} is null) = (${t.withdrawalNote} is null)`),
  ],
);

/**
 * A dated, sourced grade of how endangered a craft is. It counts once a second reader of another chamber, or of a body of the
 * craft, has agreed; triggers see to it. "data_deficient" is the default grade everywhere.
 */
export const craftAssessment = pgTable(
  "craft_assessment",
  {
    id: id("assessment"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    state: text("state").$type<"drafted" | "confirmed" | "returned">().notNull().default("confirmed"),
    grade: text("grade").$type<EndangeredGrade>().notNull(),
    // What the criteria say, by which version of them, and of which figures. The grade is the officers' own decision.
    proposedGrade: text("proposed_grade").$type<EndangeredGrade>(),
    reasons: jsonb("reasons").$type<GradeReason[]>(),
    criteriaFrom: date("criteria_from"),
    indicatorIds: jsonb("indicator_ids").$type<string[]>(),
    activeMasters: integer("active_masters"),
    apprentices: integer("apprentices"),
    assessedOn: date("assessed_on").notNull(),
    source: text("source").notNull(),
    note: localized("note").notNull(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    draftedBy: idRef("drafted_by", "user").references(() => user.id),
    secondReader: idRef("second_reader", "user").references(() => user.id),
    // The house the second reader reads for: another chamber, or a body of the craft.
    secondChamberId: idRef("second_chamber_id", "chamber").references(() => chamber.id),
    secondBodyId: idRef("second_body_id", "body").references(() => craftBody.id),
    decidedAt: instant("decided_at"),
    returnNote: text("return_note"),
    nextReviewOn: date("next_review_on"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("craft_assessment_craft").on(t.craftId, t.assessedOn),
    index("craft_assessment_chamber").on(t.chamberId),
    uniqueIndex("craft_assessment_one_draft").on(t.craftId).where(sql`${t.state} = 'drafted'`),
    check(
      "craft_assessment_grade",
      sql`${t.grade} in ('extinct', 'critically_endangered', 'endangered', 'viable', 'data_deficient')`,
    ),
    check("craft_assessment_state", sql`${t.state} in ('drafted', 'confirmed', 'returned')`),
    check(
      "craft_assessment_drafted",
      sql`(${t.chamberId} is null) = (${t.draftedBy} is null)
        and (${t.chamberId} is not null or ${t.state} = 'confirmed')`,
    ),
    check(
      "craft_assessment_second_reader",
      sql`${t.chamberId} is null or (${t.state} = 'drafted') = (${t.secondReader} is null)
        and ${t.secondReader} is distinct from ${t.draftedBy}`,
    ),
    check(
      "craft_assessment_other_chamber",
      sql`${t.chamberId} is null or ${t.state} <> 'confirmed'
        or num_nonnulls(${t.secondChamberId}, ${t.secondBodyId}) = 1
        and ${t.secondChamberId} is distinct from ${t.chamberId}`,
    ),
    check(
      "craft_assessment_decided",
      sql`${t.chamberId} is null or (${t.state} = 'drafted') = (${t.decidedAt} is null)`,
    ),
    check("craft_assessment_returned", sql`(${t.state} = 'returned') = (${t.returnNote} is not null)`),
  ],
);
