import { boolean, date, integer, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type { FairState } from "#db/schema/fair.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of fairs: the calendar, who shows, and how the draw went.

export const publishedFair = published
  .view("fair", {
    id: text("id").$type<Id<"fair">>().notNull(),
    slug: text("slug").notNull(),
    state: text("state").$type<Exclude<FairState, "draft">>().notNull(),
    title: localized("title"),
    intro: localized("intro"),
    place: localized("place"),
    town: localized("town"),
    directions: localized("directions"),
    hours: localized("hours"),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    callFrom: date("call_from").notNull(),
    callUntil: date("call_until").notNull(),
    answerDays: smallint("answer_days").notNull(),
    seedHash: text("seed_hash"),
    seed: text("seed"),
    drawnAt: timestamp("drawn_at", { withTimezone: true, mode: "date" }),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    chamberName: jsonb("chamber_name").$type<LocalizedText>(),
    isDemonstration: boolean("is_demonstration").notNull(),
    stands: integer("stands").notNull(),
  })
  .existing();

export const publishedFairCriterion = published
  .view("fair_criterion", {
    id: text("id").$type<Id<"fairCriterion">>().notNull(),
    fairId: text("fair_id").$type<Id<"fair">>().notNull(),
    position: smallint("position").notNull(),
    title: localized("title"),
    measure: localized("measure"),
    weight: smallint("weight").notNull(),
  })
  .existing();

export const publishedFairExhibitor = published
  .view("fair_exhibitor", {
    id: text("id").$type<Id<"fairApplication">>().notNull(),
    fairId: text("fair_id").$type<Id<"fair">>().notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    stand: text("stand").notNull(),
    position: smallint("position").notNull(),
    widthCm: integer("width_cm").notNull(),
    depthCm: integer("depth_cm").notNull(),
  })
  .existing();

export const publishedFairPiece = published
  .view("fair_piece", {
    fairId: text("fair_id").$type<Id<"fair">>().notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    position: smallint("position").notNull(),
  })
  .existing();

export const publishedFairDraw = published
  .view("fair_draw", {
    fairId: text("fair_id").$type<Id<"fair">>().notNull(),
    number: integer("number").notNull(),
    points: integer("points").notNull(),
    lot: text("lot").notNull(),
    rank: integer("rank").notNull(),
  })
  .existing();
