import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

/** How a craft was handed on. */
export type LineageKind = "apprenticeship" | "family" | "programme" | "workshop";
export type LineageState = "proposed" | "attested" | "declined" | "withdrawn";

/** A master who has died: named by whoever learned from them, without an account and without a page. */
export const pastMaster = pgTable(
  "past_master",
  {
    id: id("pastMaster"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    name: localized("name").notNull(),
    town: localized("town"),
    diedYear: smallint("died_year"),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("past_master_craft").on(t.craftId),
    check("past_master_died", sql`${t.diedYear} between 1700 and 2200`),
    check("past_master_source", sql`length(${t.source}) >= 3`),
  ],
);

/**
 * Somebody who learned a craft from somebody. Proposed by one of the two, agreed to by the other where they live, attested by
 * the apprentice's chamber. Shown only while both agree to it (published.lineage). Circles are refused by a trigger.
 */
export const lineage = pgTable(
  "lineage",
  {
    id: id("lineage"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    // The apprentice's chamber, which attests.
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    masterId: idRef("master_id", "artisan").references(() => artisan.id),
    pastMasterId: idRef("past_master_id", "pastMaster").references(() => pastMaster.id),
    apprenticeId: idRef("apprentice_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    kind: text("kind").$type<LineageKind>().notNull(),
    // Gregorian years; no end while the learning goes on.
    sinceYear: smallint("since_year").notNull(),
    untilYear: smallint("until_year"),
    // What shows it, in the words of whoever proposes it. Read by the chamber, not shown.
    evidence: text("evidence").notNull(),
    state: text("state").$type<LineageState>().notNull().default("proposed"),
    proposedBy: idRef("proposed_by", "user").references(() => user.id),
    masterAgreedAt: instant("master_agreed_at"),
    apprenticeAgreedAt: instant("apprentice_agreed_at"),
    attestedBy: idRef("attested_by", "user").references(() => user.id),
    attestedAt: instant("attested_at"),
    declineNote: text("decline_note"),
    endedAt: instant("ended_at"),
    endedBy: idRef("ended_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("lineage_craft").on(t.craftId, t.state),
    index("lineage_apprentice").on(t.apprenticeId),
    index("lineage_master").on(t.masterId),
    index("lineage_chamber").on(t.chamberId, t.state),
    uniqueIndex("lineage_once")
      .on(t.craftId, t.apprenticeId, sql`coalesce(${t.masterId}, ${t.pastMasterId})`)
      .where(sql`${t.state} in ('proposed', 'attested')`),
    check("lineage_one_master", sql`num_nonnulls(${t.masterId}, ${t.pastMasterId}) = 1`),
    check("lineage_two_people", sql`${t.masterId} is distinct from ${t.apprenticeId}`),
    check("lineage_kind", sql`${t.kind} in ('apprenticeship', 'family', 'programme', 'workshop')`),
    check(
      "lineage_years",
      sql`${t.sinceYear} between 1800 and 2200
        and (${t.untilYear} is null or ${t.untilYear} between ${t.sinceYear} and 2200)`,
    ),
    check("lineage_evidence", sql`length(${t.evidence}) >= 3`),
    check("lineage_state", sql`${t.state} in ('proposed', 'attested', 'declined', 'withdrawn')`),
    check(
      "lineage_attested",
      sql`${t.state} <> 'attested' or (${t.attestedBy} is not null and ${t.attestedAt} is not null)`,
    ),
    check(
      "lineage_two_officers",
      sql`${t.attestedBy} is null or ${t.attestedBy} is distinct from ${t.proposedBy}`,
    ),
    check(
      "lineage_agreed",
      sql`${t.attestedAt} is null or (${t.apprenticeAgreedAt} is not null
        and (${t.masterId} is null or ${t.masterAgreedAt} is not null))`,
    ),
    check("lineage_ended", sql`(${t.state} in ('declined', 'withdrawn')) = (${t.endedAt} is not null)`),
    check("lineage_declined", sql`(${t.state} = 'declined') = (${t.declineNote} is not null)`),
  ],
);
