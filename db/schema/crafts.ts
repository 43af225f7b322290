import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt, id, localized } from "#db/schema/columns.ts";

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

/** What has localised addresses. */
export type SlugKind = "craft" | "artisan" | "piece" | "collection" | "region" | "story" | "site";

/** Localised address of a craft, artisan or piece. Old slugs stay and lead to the current one. */
export const slug = pgTable(
  "slug",
  {
    kind: text("kind").$type<SlugKind>().notNull(),
    locale: text("locale").notNull(),
    slug: text("slug").notNull(),
    targetId: text("target_id").notNull(),
    isCurrent: boolean("is_current").notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.kind, t.locale, t.slug] }), index("slug_target").on(t.targetId, t.locale)],
);
