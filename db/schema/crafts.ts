import { boolean, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, idRef, localized } from "#db/schema/columns.ts";

/** A craft of the taxonomy, by its real name in three languages. */
export const craft = pgTable("craft", {
  id: id("craft"),
  key: text("key").notNull().unique(),
  family: text("family").notNull(),
  name: localized("name").notNull(),
  // False where the Arabic name is our rendering, not one read in a source.
  arabicNameRead: boolean("arabic_name_read").notNull().default(true),
  place: localized("place"),
  summary: localized("summary").notNull(),
  hsHeading: text("hs_heading"),
  exportRestricted: boolean("export_restricted").notNull().default(false),
  createdAt: createdAt(),
});

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
  },
  (t) => [primaryKey({ columns: [t.craftId, t.kind, t.label] })],
);

/** A dated, sourced grade of how endangered a craft is. "data_deficient" is the default grade everywhere. */
export const craftAssessment = pgTable(
  "craft_assessment",
  {
    id: id("assessment"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    grade: text("grade")
      .$type<"extinct" | "critically_endangered" | "endangered" | "viable" | "data_deficient">()
      .notNull(),
    activeMasters: integer("active_masters"),
    apprentices: integer("apprentices"),
    assessedOn: date("assessed_on").notNull(),
    source: text("source").notNull(),
    note: localized("note").notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("craft_assessment_craft").on(t.craftId, t.assessedOn)],
);

/** Localised address of a craft, artisan or piece. Old slugs stay and lead to the current one. */
export const slug = pgTable(
  "slug",
  {
    kind: text("kind").$type<"craft" | "artisan" | "piece" | "collection" | "region" | "story">().notNull(),
    locale: text("locale").notNull(),
    slug: text("slug").notNull(),
    targetId: text("target_id").notNull(),
    isCurrent: boolean("is_current").notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.kind, t.locale, t.slug] }), index("slug_target").on(t.targetId, t.locale)],
);
