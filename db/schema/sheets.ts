import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type SheetState = "previewed" | "running" | "stopped" | "done" | "abandoned";
export type RowPlanKind = "create" | "update" | "keep";
export type RowOutcome = "created" | "updated" | "unchanged" | "refused";

/** What is wrong with a row: the column, a code, and the other line when two contradict each other. */
export type SheetProblem = { column: string; code: string; line?: number };

/** A table of pieces that a maker brought in. Nothing of it is in the workshop before they agree. */
export const pieceSheet = pgTable(
  "piece_sheet",
  {
    id: id("pieceSheet"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    startedBy: idRef("started_by", "user")
      .notNull()
      .references(() => user.id),
    fileName: text("file_name").notNull(),
    state: text("state").$type<SheetState>().notNull().default("previewed"),
    header: jsonb("header").$type<string[]>().notNull(),
    rows: integer("rows").notNull(),
    bad: integer("bad").notNull(),
    // What the table would do, compared with the workshop when it was sent.
    toCreate: integer("to_create").notNull(),
    toUpdate: integer("to_update").notNull(),
    toKeep: integer("to_keep").notNull(),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (t) => [
    index("piece_sheet_artisan").on(t.artisanId, t.createdAt),
    uniqueIndex("piece_sheet_one_running").on(t.artisanId).where(sql`${t.state} = 'running'`),
    check("piece_sheet_state", sql`${t.state} in ('previewed', 'running', 'stopped', 'done', 'abandoned')`),
  ],
);

/** One row of it, as it was written, what is wrong with it, and what became of it. */
export const pieceSheetRow = pgTable(
  "piece_sheet_row",
  {
    sheetId: idRef("sheet_id", "pieceSheet")
      .notNull()
      .references(() => pieceSheet.id, { onDelete: "cascade" }),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    line: integer("line").notNull(),
    cells: jsonb("cells").$type<string[]>().notNull(),
    problems: jsonb("problems").$type<SheetProblem[]>().notNull().default([]),
    // What it would do, as it was found when the table was sent; null for a row that cannot be taken.
    plan: text("plan").$type<RowPlanKind>(),
    // Null while it waits to be taken.
    outcome: text("outcome").$type<RowOutcome>(),
    pieceId: idRef("piece_id", "piece").references(() => piece.id),
  },
  (t) => [
    primaryKey({ columns: [t.sheetId, t.line] }),
    index("piece_sheet_row_waiting").on(t.sheetId, t.line).where(sql`${t.outcome} is null`),
    check("piece_sheet_row_plan", sql`${t.plan} in ('create', 'update', 'keep')`),
    check("piece_sheet_row_outcome", sql`${t.outcome} in ('created', 'updated', 'unchanged', 'refused')`),
  ],
);
