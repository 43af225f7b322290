import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";

/** One idea of a story: a heading and a few paragraphs, parted by blank lines. */
export type StorySection = { heading: LocalizedText; text: LocalizedText };

/** A long read about a maker, a craft or a place, told by a chamber or, without one, by the federation's editors. */
export const story = pgTable(
  "story",
  {
    id: id("story"),
    key: text("key").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    // A story about a maker is shown as long as the maker is.
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    title: localized("title").notNull(),
    standfirst: localized("standfirst").notNull(),
    sections: jsonb("sections").$type<StorySection[]>().notNull(),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    publishedAt: instant("published_at"),
    createdAt: createdAt(),
  },
  (t) => [index("story_newest").on(t.publishedAt)],
);

/** A piece that a story shows, after one of its sections (counted from 0). */
export const storyPiece = pgTable(
  "story_piece",
  {
    storyId: idRef("story_id", "story")
      .notNull()
      .references(() => story.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    section: smallint("section").notNull(),
    position: smallint("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storyId, t.pieceId] }),
    check("story_piece_places", sql`${t.section} >= 0 and ${t.position} >= 0`),
  ],
);
