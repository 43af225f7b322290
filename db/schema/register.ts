import { sql } from "drizzle-orm";
import {
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
import { artisan, type Standing } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

/** Why and since when a registration stands as it does. A change for a later day waits here until `appliedAt`. */
export const standingChange = pgTable(
  "standing_change",
  {
    id: id("standing"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    from: text("from_state").$type<Standing>(),
    to: text("to_state").$type<Standing>().notNull(),
    reason: text("reason").notNull(),
    // For the artisan, in their language.
    note: text("note"),
    effectiveFrom: instant("effective_from").notNull(),
    appliedAt: instant("applied_at"),
    cancelledAt: instant("cancelled_at"),
    orderedBy: idRef("ordered_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("standing_change_artisan").on(t.artisanId, t.effectiveFrom),
    index("standing_change_waiting")
      .on(t.effectiveFrom)
      .where(sql`${t.appliedAt} is null and ${t.cancelledAt} is null`),
    uniqueIndex("standing_change_one_waiting")
      .on(t.artisanId)
      .where(sql`${t.appliedAt} is null and ${t.cancelledAt} is null`),
  ],
);

/**
 * How a registry number was checked, by whom and until when that holds. The national register has no public interface:
 * an officer looks it up, a card's code is scanned, or the chamber's own file says it.
 */
export const attestation = pgTable(
  "attestation",
  {
    id: id("attestation"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    applicationId: idRef("application_id", "application"),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    registryNumber: text("registry_number").notNull(),
    method: text("method").$type<"officer_lookup" | "card_scan" | "chamber_file" | "interface">().notNull(),
    outcome: text("outcome").$type<"found" | "not_found" | "differs">().notNull(),
    note: text("note"),
    // What a card's code said, as it was read.
    sealedScan: text("sealed_scan"),
    recordId: idRef("record_id", "registryRecord"),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
    expiresOn: date("expires_on").notNull(),
  },
  (t) => [
    index("attestation_application").on(t.applicationId),
    index("attestation_artisan").on(t.artisanId),
    check("attestation_subject", sql`num_nonnulls(${t.applicationId}, ${t.artisanId}) >= 1`),
  ],
);

/** A line of the national register as the chamber holds it. Not an account, and not by itself a seller. */
export const registryRecord = pgTable(
  "registry_record",
  {
    id: id("registryRecord"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    registryNumber: text("registry_number").notNull(),
    name: localized("name").notNull(),
    activity: text("activity").notNull(),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    category: text("category").notNull(),
    town: text("town").notNull(),
    validFrom: date("valid_from"),
    validUntil: date("valid_until"),
    sealedCin: text("sealed_cin"),
    cinIndex: text("cin_index"),
    sealedPhone: text("sealed_phone"),
    // Keyed hash of the line's content: a line that says the same again changes nothing.
    fingerprint: text("fingerprint").notNull(),
    importId: idRef("import_id", "registryImport").notNull(),
    updatedAt: instant("updated_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique("registry_record_number").on(t.chamberId, t.registryNumber),
    index("registry_record_lookup").on(t.registryNumber),
    index("registry_record_cin").on(t.chamberId, t.cinIndex),
  ],
);

export type ImportState = "previewed" | "running" | "done" | "failed" | "abandoned";

/** One file of registry rows a chamber brought in. The file itself lies sealed in the private store. */
export const registryImport = pgTable(
  "registry_import",
  {
    id: id("registryImport"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    documentId: idRef("document_id", "document").notNull(),
    fileName: text("file_name").notNull(),
    state: text("state").$type<ImportState>().notNull().default("previewed"),
    rows: integer("rows").notNull(),
    good: integer("good").notNull(),
    bad: integer("bad").notNull(),
    // Rows done so far, and what became of them.
    processed: integer("processed").notNull().default(0),
    created: integer("created").notNull().default(0),
    updated: integer("updated").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    // What the file would do, compared with the register when it was sent.
    toCreate: integer("to_create").notNull().default(0),
    toUpdate: integer("to_update").notNull().default(0),
    toKeep: integer("to_keep").notNull().default(0),
    startedBy: idRef("started_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    index("registry_import_chamber").on(t.chamberId, t.createdAt),
    check("registry_import_sum", sql`${t.good} + ${t.bad} = ${t.rows}`),
  ],
);

/** A row that could not be taken, by its line in the file. Codes and column names only: the values stay in the file. */
export const registryImportProblem = pgTable(
  "registry_import_problem",
  {
    importId: idRef("import_id", "registryImport")
      .notNull()
      .references(() => registryImport.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    line: integer("line").notNull(),
    problems: jsonb("problems").$type<{ column: string; code: string; line?: number }[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.line] })],
);

export type ActivityKind = "training" | "quality_incident" | "note" | "correction";

/** What an officer notes of a maker's life in the trade: a training followed, an incident of quality, a corrected record. */
export const activityRecord = pgTable(
  "activity_record",
  {
    id: id("activity"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<ActivityKind>().notNull(),
    title: text("title").notNull(),
    detail: text("detail"),
    happenedOn: date("happened_on").notNull(),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [index("activity_record_artisan").on(t.artisanId, t.happenedOn)],
);

/**
 * Keyed hashes of identity values over the whole country, read by the product alone. A chamber's own index is keyed by
 * chamber, so that no query of an officer can tell whether somebody is known elsewhere.
 */
export const identityIndex = pgTable(
  "identity_index",
  {
    kind: text("kind").$type<"cin" | "registry_number">().notNull(),
    hash: text("hash").notNull(),
    subjectId: text("subject_id").notNull(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.hash, t.subjectId] })],
);

/** The same person known to two chambers: for the federation to settle, and for nobody else to see. */
export const duplicateCase = pgTable(
  "duplicate_case",
  {
    id: id("duplicate"),
    kind: text("kind").$type<"cin" | "registry_number">().notNull(),
    firstSubject: text("first_subject").notNull(),
    firstChamberId: idRef("first_chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    secondSubject: text("second_subject").notNull(),
    secondChamberId: idRef("second_chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    foundAt: instant("found_at").notNull(),
    resolvedAt: instant("resolved_at"),
    resolvedBy: idRef("resolved_by", "user").references(() => user.id),
    resolution: text("resolution"),
  },
  (t) => [unique("duplicate_case_pair").on(t.kind, t.firstSubject, t.secondSubject)],
);
