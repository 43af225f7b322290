import { date, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import type { Evidence } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, localized } from "#db/schema/columns.ts";

/**
 * A rule that law or an institution sets, with the day it takes effect and where it stands. The latest one whose day has
 * come is in force; rows are never changed. What each key holds: features/rules/schema.ts.
 */
export const datedRule = pgTable(
  "dated_rule",
  {
    id: id("rule"),
    key: text("key").notNull(),
    value: jsonb("value").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    source: text("source").notNull(),
    evidence: text("evidence").$type<Evidence>().notNull(),
    note: localized("note"),
    recordedBy: idRef("recorded_by", "user"),
    createdAt: createdAt(),
  },
  (t) => [unique("dated_rule_day").on(t.key, t.effectiveFrom)],
);
