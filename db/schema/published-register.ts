import { boolean, date, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type { GradeReason, IndicatorKind, IndicatorUnit } from "#db/schema/endangered.ts";
import type { LineageKind } from "#db/schema/lineage.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// Views of the register of crafts: figures, grades, criteria, and who learned from whom.

export const publishedCraftRecord = published
  .view("craft_record", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberName: localized("chamber_name"),
    making: jsonb("making").$type<LocalizedText>(),
    makingSource: text("making_source"),
  })
  .existing();

/** Figures that no correction stands in the place of. */
export const publishedCraftIndicator = published
  .view("craft_indicator", {
    id: text("id").$type<Id<"indicator">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    kind: text("kind").$type<IndicatorKind>().notNull(),
    value: integer("value").notNull(),
    unit: text("unit").$type<IndicatorUnit>().notNull(),
    asOf: date("as_of").notNull(),
    source: text("source").notNull(),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    isSecondRead: boolean("is_second_read").notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

/** Every grade a craft was given. */
export const publishedCraftGrade = published
  .view("craft_grade", {
    id: text("id").$type<Id<"assessment">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    grade: text("grade").notNull(),
    proposedGrade: text("proposed_grade"),
    reasons: jsonb("reasons").$type<GradeReason[]>(),
    criteriaFrom: date("criteria_from"),
    assessedOn: date("assessed_on").notNull(),
    nextReviewOn: date("next_review_on"),
    source: text("source").notNull(),
    note: localized("note"),
    isDemonstration: boolean("is_demonstration").notNull(),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    secondName: jsonb("second_name").$type<LocalizedText>(),
  })
  .existing();

/** Versions of the criteria whose day has come. */
export const publishedCraftCriteria = published
  .view("craft_criteria", {
    value: jsonb("value").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    source: text("source").notNull(),
    evidence: text("evidence").$type<"confirmed" | "reported" | "unconfirmed" | "demonstration">().notNull(),
  })
  .existing();

/** Attested lines of learning that both living persons agree to have shown. */
export const publishedLineage = published
  .view("lineage", {
    id: text("id").$type<Id<"lineage">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    masterId: text("master_id").$type<Id<"artisan">>(),
    pastMasterId: text("past_master_id").$type<Id<"pastMaster">>(),
    masterName: localized("master_name"),
    masterTown: jsonb("master_town").$type<LocalizedText>(),
    masterDiedYear: smallint("master_died_year"),
    apprenticeId: text("apprentice_id").$type<Id<"artisan">>().notNull(),
    apprenticeName: localized("apprentice_name"),
    apprenticeTown: localized("apprentice_town"),
    kind: text("kind").$type<LineageKind>().notNull(),
    sinceYear: smallint("since_year").notNull(),
    untilYear: smallint("until_year"),
    chamberName: localized("chamber_name"),
    attestedAt: timestamp("attested_at", { withTimezone: true, mode: "date" }).notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

/** The master that a piece's maker made it under, where that is shown. */
export const publishedMadeUnder = published
  .view("piece_made_under", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    lineageId: text("lineage_id").$type<Id<"lineage">>().notNull(),
    masterId: text("master_id").$type<Id<"artisan">>(),
    masterName: localized("master_name"),
    masterTown: jsonb("master_town").$type<LocalizedText>(),
    kind: text("kind").$type<LineageKind>().notNull(),
    sinceYear: smallint("since_year").notNull(),
    untilYear: smallint("until_year"),
    chamberName: localized("chamber_name"),
  })
  .existing();
