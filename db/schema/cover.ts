import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/**
 * Whether a maker has health cover. Status and CNSS number are sealed to the row, always to the same length, and a row exists only while the maker
 * agrees; apart from everything else, under a policy of its own.
 */
export const healthCover = pgTable(
  "health_cover",
  {
    artisanId: idRef("artisan_id", "artisan")
      .primaryKey()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    sealedStatus: text("sealed_status").notNull(),
    sealedNumber: text("sealed_number"),
    // The day it was true, which for an answer of the fund is not the day it came in.
    asOf: date("as_of").notNull(),
    source: text("source").$type<"maker" | "officer" | "fund">().notNull(),
    updatedBy: idRef("updated_by", "user").references(() => user.id),
    updatedAt: instant("updated_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("health_cover_chamber").on(t.chamberId)],
);

/** A monthly file that went to the fund, or its answers that came back. Figures and codes, no names. */
export const coverExchange = pgTable(
  "cover_exchange",
  {
    id: id("coverExchange"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    direction: text("direction").$type<"export" | "import">().notNull(),
    month: date("month").notNull(),
    rows: integer("rows").notNull(),
    changed: integer("changed").notNull().default(0),
    problems: jsonb("problems").$type<{ line: number; code: string }[]>().notNull(),
    documentId: idRef("document_id", "document"),
    appliedAt: instant("applied_at"),
    by: idRef("by_user", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [index("cover_exchange_chamber").on(t.chamberId, t.month)],
);

/** How many makers stand where, counted at night. Only counts of five and more are ever written. */
export const coverCount = pgTable(
  "cover_count",
  {
    day: date("day").notNull(),
    // A chamber's id, or `national`.
    scope: text("scope").notNull(),
    status: text("status").notNull(),
    makers: integer("makers").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.scope, t.status] }),
    check("cover_count_smallest", sql`${t.makers} >= 5`),
  ],
);
