import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { craftBody } from "#db/schema/bodies.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";

export type EquipmentCallState =
  | "draft"
  | "published"
  | "closed"
  | "ranked"
  | "decided"
  | "done"
  | "cancelled";

/** A call of a chamber, for itself or one of its craft bodies: tools are given to makers whom published criteria choose. */
export const equipmentCall = pgTable(
  "equipment_call",
  {
    id: id("equipmentCall"),
    slug: text("slug").notNull().unique(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    bodyId: idRef("body_id", "body").references(() => craftBody.id),
    state: text("state").$type<EquipmentCallState>().notNull().default("draft"),
    title: localized("title").notNull(),
    text: localized("text").notNull(),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    // Days an artisan has to answer an offer.
    answerDays: smallint("answer_days").notNull(),
    // All its funds together, and what of them the offers that stand would take. Triggers keep both.
    budgetMinor: minor("budget_minor").notNull().default(0),
    heldMinor: minor("held_minor").notNull().default(0),
    currency: currency().notNull().default("MAD"),
    publishedAt: instant("published_at"),
    rankedBy: idRef("ranked_by", "user").references(() => user.id),
    rankedAt: instant("ranked_at"),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    cancelReason: text("cancel_reason"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("equipment_call_chamber").on(t.chamberId),
    check(
      "equipment_call_state",
      sql`${t.state} in ('draft', 'published', 'closed', 'ranked', 'decided', 'done', 'cancelled')`,
    ),
    check("equipment_call_dates", sql`${t.opensOn} <= ${t.closesOn}`),
    check("equipment_call_answer", sql`${t.answerDays} between 1 and 60`),
    check("equipment_call_budget", sql`${t.heldMinor} between 0 and ${t.budgetMinor}`),
    check("equipment_call_two_officers", sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.rankedBy}`),
    check(
      "equipment_call_decided",
      sql`${t.state} not in ('decided', 'done') or num_nonnulls(${t.rankedBy}, ${t.decidedBy}) = 2`,
    ),
    check("equipment_call_cancelled", sql`(${t.state} = 'cancelled') = (${t.cancelReason} is not null)`),
  ],
);

/** Where the money of a call comes from: so much, from whom, as decided on a day. */
export const equipmentFunds = pgTable(
  "equipment_funds",
  {
    id: id("equipmentFunds"),
    callId: idRef("call_id", "equipmentCall")
      .notNull()
      .references(() => equipmentCall.id),
    amountMinor: minor("amount_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    source: text("source").notNull(),
    decidedOn: date("decided_on").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [
    index("equipment_funds_call").on(t.callId),
    check("equipment_funds_amount", sql`${t.amountMinor} > 0`),
    check("equipment_funds_source", sql`length(${t.source}) between 3 and 300`),
  ],
);

/** What is offered: a kind of tool, how many, what one is worth, and on what terms. */
export const equipmentItem = pgTable(
  "equipment_item",
  {
    id: id("equipmentItem"),
    callId: idRef("call_id", "equipmentCall")
      .notNull()
      .references(() => equipmentCall.id),
    position: smallint("position").notNull(),
    kind: localized("kind").notNull(),
    quantity: smallint("quantity").notNull(),
    // Of one, as estimated, and what of it the artisan pays: the percent is published, the sum follows from it.
    valueMinor: minor("value_minor").notNull(),
    copayPercent: smallint("copay_percent").notNull().default(0),
    copayMinor: minor("copay_minor").notNull().default(0),
    currency: currency().notNull().default("MAD"),
    // Years for which it may not be sold.
    keepYears: smallint("keep_years").notNull(),
    // Offered to somebody, or theirs. A trigger keeps it.
    held: smallint("held").notNull().default(0),
  },
  (t) => [
    unique("equipment_item_position").on(t.callId, t.position),
    check("equipment_item_quantity", sql`${t.quantity} between 1 and 500`),
    check("equipment_item_offered", sql`${t.held} between 0 and ${t.quantity}`),
    check("equipment_item_value", sql`${t.valueMinor} > 0`),
    check(
      "equipment_item_copay",
      sql`${t.copayPercent} between 0 and 90 and ${t.copayMinor} between 0 and ${t.valueMinor}`,
    ),
    check("equipment_item_keep", sql`${t.keepYears} between 0 and 20`),
  ],
);

/** The crafts an item is for; none is all of them. */
export const equipmentItemCraft = pgTable(
  "equipment_item_craft",
  {
    itemId: idRef("item_id", "equipmentItem")
      .notNull()
      .references(() => equipmentItem.id),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.craftId] })],
);

export const equipmentCriterion = pgTable(
  "equipment_criterion",
  {
    id: id("equipmentCriterion"),
    callId: idRef("call_id", "equipmentCall")
      .notNull()
      .references(() => equipmentCall.id),
    position: smallint("position").notNull(),
    title: localized("title").notNull(),
    measure: localized("measure").notNull(),
    weight: smallint("weight").notNull(),
  },
  (t) => [
    unique("equipment_criterion_position").on(t.callId, t.position),
    check("equipment_criterion_weight", sql`${t.weight} between 1 and 100`),
  ],
);

export type EquipmentRequestState =
  | "draft"
  | "submitted"
  | "withdrawn"
  | "waiting"
  | "offered"
  | "accepted"
  | "declined"
  | "lapsed";

/** A workshop asks for one item of a call, once a call. Officers see it from when it is sent. */
export const equipmentRequest = pgTable(
  "equipment_request",
  {
    id: id("equipmentRequest"),
    callId: idRef("call_id", "equipmentCall")
      .notNull()
      .references(() => equipmentCall.id),
    itemId: idRef("item_id", "equipmentItem")
      .notNull()
      .references(() => equipmentItem.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    // The craft they ask as.
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    // In the order of arrival: decides between equal points. None for a draft.
    number: integer("number"),
    state: text("state").$type<EquipmentRequestState>().notNull().default("draft"),
    why: text("why").notNull(),
    present: text("present").notNull(),
    photoId: idRef("photo_id", "document").references(() => document.id),
    points: integer("points"),
    rank: integer("rank"),
    answerBy: instant("answer_by"),
    answeredAt: instant("answered_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("equipment_request_once").on(t.callId, t.artisanId),
    unique("equipment_request_number").on(t.callId, t.number),
    index("equipment_request_artisan").on(t.artisanId),
    index("equipment_request_item").on(t.itemId),
    check(
      "equipment_request_state",
      sql`${t.state} in ('draft', 'submitted', 'withdrawn', 'waiting', 'offered', 'accepted', 'declined', 'lapsed')`,
    ),
    check("equipment_request_sent", sql`${t.state} in ('draft', 'withdrawn') or ${t.number} is not null`),
    check("equipment_request_ranked", sql`num_nonnulls(${t.points}, ${t.rank}) in (0, 2)`),
    check("equipment_request_offered", sql`${t.state} <> 'offered' or ${t.answerBy} is not null`),
    check("equipment_request_words", sql`length(${t.why}) <= 2000 and length(${t.present}) <= 1000`),
  ],
);

/** One officer's points for one criterion, with the reason. Two officers a request, and no third. */
export const equipmentScore = pgTable(
  "equipment_score",
  {
    // Called as in the other calls, whose code it shares.
    applicationId: idRef("request_id", "equipmentRequest")
      .notNull()
      .references(() => equipmentRequest.id),
    criterionId: idRef("criterion_id", "equipmentCriterion")
      .notNull()
      .references(() => equipmentCriterion.id),
    officerId: idRef("officer_id", "user")
      .notNull()
      .references(() => user.id),
    points: smallint("points").notNull(),
    reason: text("reason").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.criterionId, t.officerId] }),
    check("equipment_score_points", sql`${t.points} between 0 and 10`),
    check("equipment_score_reason", sql`length(${t.reason}) between 3 and 500`),
  ],
);
