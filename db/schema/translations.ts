import { index, pgTable, text } from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** Words that somebody of a chamber wrote for words of another language: what the desk remembers. */
export const translationMemory = pgTable(
  "translation_memory",
  {
    id: id("translation"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    fromLocale: text("from_locale").$type<Locale>().notNull(),
    toLocale: text("to_locale").$type<Locale>().notNull(),
    source: text("source").notNull(),
    target: text("target").notNull(),
    // What it was written for: the id of a piece, a maker or a story, and the field.
    objectId: text("object_id").notNull(),
    field: text("field").notNull(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("translation_memory_chamber").on(t.chamberId, t.fromLocale, t.toLocale),
    index("translation_memory_source").using("gin", t.source.op("gin_trgm_ops")),
  ],
);
