import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  char,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";

/** A contract's way: written by the chamber, signed by its manager, agreed to by the federation or sent back to be written. */
export type ContractState = "draft" | "signed" | "validated";

/** What a chamber has promised for one year of the contract-programme. */
export const programmeContract = pgTable(
  "programme_contract",
  {
    id: id("contract"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    year: smallint("year").notNull(),
    state: text("state").$type<ContractState>().notNull().default("draft"),
    // SHA-256 of the targets as they were signed (features/steering/domain/digest.ts).
    digest: char("digest", { length: 64 }),
    signedBy: idRef("signed_by", "user").references(() => user.id),
    signedAt: instant("signed_at"),
    validatedBy: idRef("validated_by", "user").references(() => user.id),
    validatedAt: instant("validated_at"),
    returnNote: text("return_note"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("programme_contract_year").on(t.chamberId, t.year),
    check("programme_contract_years", sql`${t.year} between 2020 and 2100`),
    check("programme_contract_state", sql`${t.state} in ('draft', 'signed', 'validated')`),
    check(
      "programme_contract_signed",
      sql`(${t.state} = 'draft') = (num_nonnulls(${t.digest}, ${t.signedBy}, ${t.signedAt}) = 0)
        and (${t.state} = 'draft' or num_nonnulls(${t.digest}, ${t.signedBy}, ${t.signedAt}) = 3)`,
    ),
    check(
      "programme_contract_validated",
      sql`(${t.state} = 'validated') = (${t.validatedAt} is not null)
        and (${t.validatedBy} is null) = (${t.validatedAt} is null)
        and (${t.validatedBy} is null or ${t.validatedBy} is distinct from ${t.signedBy})`,
    ),
  ],
);

/** One promised figure. Unit: the indicator's own (people, things, centimes of a dirham). Kept by a trigger once signed. */
export const programmeTarget = pgTable(
  "programme_target",
  {
    contractId: idRef("contract_id", "contract")
      .notNull()
      .references(() => programmeContract.id),
    indicator: text("indicator").notNull(),
    target: bigint("target", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.contractId, t.indicator] }),
    check("programme_target_positive", sql`${t.target} > 0`),
  ],
);

export type EntryState = "entered" | "signed" | "validated" | "returned";

/** A figure that Sanad holds no fact for: entered with a file of evidence, signed by the manager, validated by the federation. */
export const programmeEntry = pgTable(
  "programme_entry",
  {
    id: id("programmeEntry"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    indicator: text("indicator").notNull(),
    year: smallint("year").notNull(),
    quarter: smallint("quarter").notNull(),
    value: bigint("value", { mode: "number" }).notNull(),
    note: text("note").notNull(),
    documentId: idRef("document_id", "document").references(() => document.id),
    // Of the file as it was sent.
    sha256: char("sha256", { length: 64 }),
    state: text("state").$type<EntryState>().notNull().default("entered"),
    enteredBy: idRef("entered_by", "user")
      .notNull()
      .references(() => user.id),
    signedBy: idRef("signed_by", "user").references(() => user.id),
    signedAt: instant("signed_at"),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    returnNote: text("return_note"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("programme_entry_once")
      .on(t.chamberId, t.indicator, t.year, t.quarter)
      .where(sql`${t.state} <> 'returned'`),
    index("programme_entry_state").on(t.state, t.createdAt),
    check("programme_entry_state", sql`${t.state} in ('entered', 'signed', 'validated', 'returned')`),
    check("programme_entry_quarter", sql`${t.quarter} between 1 and 4 and ${t.year} between 2020 and 2100`),
    check("programme_entry_value", sql`${t.value} >= 0`),
    // A demonstration has no file; everything else rests on one.
    check(
      "programme_entry_evidence",
      sql`num_nonnulls(${t.documentId}, ${t.sha256}) = 2 or ${t.isDemonstration}`,
    ),
    check(
      "programme_entry_signed",
      sql`(${t.state} = 'entered') = (num_nonnulls(${t.signedBy}, ${t.signedAt}) = 0)
        and (${t.signedBy} is null) = (${t.signedAt} is null)`,
    ),
    check(
      "programme_entry_decided",
      sql`(${t.state} in ('validated', 'returned')) = (num_nonnulls(${t.decidedBy}, ${t.decidedAt}) = 2)
        and (${t.decidedBy} is null or ${t.decidedBy} is distinct from ${t.signedBy})`,
    ),
    check("programme_entry_returned", sql`(${t.state} = 'returned') = (${t.returnNote} is not null)`),
  ],
);

/** A quarter whose figures were computed. Once closed they stay, and what may be shown of them was decided. */
export const programmeQuarter = pgTable(
  "programme_quarter",
  {
    year: smallint("year").notNull(),
    quarter: smallint("quarter").notNull(),
    computedAt: instant("computed_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.year, t.quarter] }),
    check("programme_quarter_number", sql`${t.quarter} between 1 and 4`),
  ],
);

/**
 * One indicator of one chamber (or `national`) in one quarter, of all crafts (family '') or of one family. `people` is how many
 * persons stand behind the value; null where none do. `released` is decided when the quarter closes.
 */
export const programmeFigure = pgTable(
  "programme_figure",
  {
    indicator: text("indicator").notNull(),
    scope: text("scope").notNull(),
    family: text("family").notNull().default(""),
    year: smallint("year").notNull(),
    quarter: smallint("quarter").notNull(),
    value: bigint("value", { mode: "number" }).notNull(),
    people: bigint("people", { mode: "number" }),
    released: boolean("released").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.indicator, t.scope, t.family, t.year, t.quarter] }),
    index("programme_figure_quarter").on(t.year, t.quarter),
    index("programme_figure_scope").on(t.scope, t.family),
  ],
);
