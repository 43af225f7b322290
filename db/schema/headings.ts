import { sql } from "drizzle-orm";
import { check, date, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { localized } from "#db/schema/columns.ts";

/**
 * Customs headings that makers of a family of crafts look at first, in their own words, dated and with their source. A suggestion:
 * which one a piece falls under is its maker's to say and customs' to decide.
 */
export const headingHelp = pgTable(
  "heading_help",
  {
    family: text("family").notNull(),
    heading: text("heading").notNull(),
    covers: localized("covers").notNull(),
    source: text("source").notNull(),
    asOf: date("as_of").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.family, t.heading] }),
    check("heading_help_heading", sql`${t.heading} ~ '^[0-9]{4}$'`),
  ],
);
