import { bigint, boolean, char, date, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { localized, published } from "#db/schema/published-parts.ts";
import type { StorySection } from "#db/schema/stories.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

// Views of the shop window: stories, what is said of crafts, and what a buyer may read of prices and rules.

export const publishedStory = published
  .view("story", {
    id: text("id").$type<Id<"story">>().notNull(),
    key: text("key").notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    title: localized("title"),
    standfirst: localized("standfirst"),
    sections: jsonb("sections").$type<StorySection[]>().notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
  })
  .existing();

export const publishedStoryPiece = published
  .view("story_piece", {
    storyId: text("story_id").$type<Id<"story">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    section: smallint("section").notNull(),
    position: smallint("position").notNull(),
  })
  .existing();

export const publishedCraftFact = published
  .view("craft_fact", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    kind: text("kind").notNull(),
    label: text("label").notNull(),
    year: integer("year"),
    source: text("source").notNull(),
    words: jsonb("words").$type<LocalizedText>(),
  })
  .existing();

/** The newest assessment of each craft that has one. */
export const publishedCraftAssessment = published
  .view("craft_assessment", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    grade: text("grade").notNull(),
    activeMasters: integer("active_masters"),
    apprentices: integer("apprentices"),
    assessedOn: date("assessed_on").notNull(),
    source: text("source").notNull(),
    note: localized("note"),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

export const publishedCraftMaterial = published
  .view("craft_material", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    materialKey: text("material_key").notNull(),
  })
  .existing();

export const publishedCraftTechnique = published
  .view("craft_technique", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    techniqueKey: text("technique_key").notNull(),
  })
  .existing();

/** Delivery prices in force today. */
export const publishedDeliveryTariff = published
  .view("delivery_tariff", {
    zone: text("zone").$type<"national" | "europe" | "world">().notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    upToGrams: integer("up_to_grams").notNull(),
    priceMinor: bigint("price_minor", { mode: "number" }).notNull(),
    transitDays: integer("transit_days").notNull(),
    validFrom: date("valid_from").notNull(),
    source: text("source").notNull(),
  })
  .existing();

/** Dated rules that concern buyers, in force today. */
export const publishedBuyerRule = published
  .view("buyer_rule", {
    key: text("key").notNull(),
    value: jsonb("value").notNull(),
    effectiveFrom: date("effective_from").notNull(),
    source: text("source").notNull(),
    evidence: text("evidence").$type<"confirmed" | "reported" | "unconfirmed" | "demonstration">().notNull(),
  })
  .existing();
