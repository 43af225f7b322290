import { boolean, char, date, integer, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { minor } from "#db/schema/columns.ts";
import type { EquipmentCallState } from "#db/schema/equipment.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

// What anyone may see of support in tools: the calls with their terms, and what came of them in counts that give nobody away.

export const publishedEquipmentCall = published
  .view("equipment_call", {
    id: text("id").$type<Id<"equipmentCall">>().notNull(),
    slug: text("slug").notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberKey: text("chamber_key").notNull(),
    chamberName: localized("chamber_name"),
    regionCode: text("region_code"),
    bodyName: localized("body_name").$type<LocalizedText | null>(),
    state: text("state").$type<EquipmentCallState>().notNull(),
    title: localized("title"),
    text: localized("text"),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    answerDays: smallint("answer_days").notNull(),
    budgetMinor: minor("budget_minor").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true, mode: "date" }),
    cancelReason: text("cancel_reason"),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

export const publishedEquipmentFunds = published
  .view("equipment_funds", {
    id: text("id").$type<Id<"equipmentFunds">>().notNull(),
    callId: text("call_id").$type<Id<"equipmentCall">>().notNull(),
    amountMinor: minor("amount_minor").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    source: text("source").notNull(),
    decidedOn: date("decided_on").notNull(),
  })
  .existing();

export const publishedEquipmentItem = published
  .view("equipment_item", {
    id: text("id").$type<Id<"equipmentItem">>().notNull(),
    callId: text("call_id").$type<Id<"equipmentCall">>().notNull(),
    position: smallint("position").notNull(),
    kind: localized("kind"),
    quantity: smallint("quantity").notNull(),
    valueMinor: minor("value_minor").notNull(),
    copayPercent: smallint("copay_percent").notNull(),
    copayMinor: minor("copay_minor").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
    keepYears: smallint("keep_years").notNull(),
    craftIds: text("craft_ids").array().$type<Id<"craft">[]>().notNull(),
  })
  .existing();

export const publishedEquipmentCriterion = published
  .view("equipment_criterion", {
    id: text("id").$type<Id<"equipmentCriterion">>().notNull(),
    callId: text("call_id").$type<Id<"equipmentCall">>().notNull(),
    position: smallint("position").notNull(),
    title: localized("title"),
    measure: localized("measure"),
    weight: smallint("weight").notNull(),
  })
  .existing();

/** Null is held back. */
export const publishedEquipmentResult = published
  .view("equipment_result", {
    callId: text("call_id").$type<Id<"equipmentCall">>().notNull(),
    regionCode: text("region_code"),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    requestsCount: integer("requests_count"),
    grantsCount: integer("grants_count"),
  })
  .existing();
