import { sql } from "drizzle-orm";
import { check, date, index, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, currency, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { equipmentCall, equipmentItem, equipmentRequest } from "#db/schema/equipment.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";

export type EquipmentAwardState = "agreed" | "ready" | "received" | "given_up" | "resold";
export type EquipmentCondition = "new" | "good" | "used";

/** Equipment that an artisan accepted, with the terms as they stood: delivered, kept, and looked after. */
export const equipmentAward = pgTable(
  "equipment_award",
  {
    id: id("equipmentAward"),
    requestId: idRef("request_id", "equipmentRequest")
      .notNull()
      .unique()
      .references(() => equipmentRequest.id),
    callId: idRef("call_id", "equipmentCall")
      .notNull()
      .references(() => equipmentCall.id),
    itemId: idRef("item_id", "equipmentItem")
      .notNull()
      .references(() => equipmentItem.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    state: text("state").$type<EquipmentAwardState>().notNull().default("agreed"),
    // What it is worth, and what of it the artisan pays the chamber.
    valueMinor: minor("value_minor").notNull(),
    copayMinor: minor("copay_minor").notNull(),
    currency: currency().notNull().default("MAD"),
    keepYears: smallint("keep_years").notNull(),
    agreedAt: instant("agreed_at").notNull(),
    copayPaidOn: date("copay_paid_on"),
    copayPaidHow: text("copay_paid_how").$type<"cash" | "transfer">(),
    supplier: text("supplier"),
    serial: text("serial"),
    condition: text("condition").$type<EquipmentCondition>(),
    // The day it came to the chamber.
    deliveredOn: date("delivered_on"),
    photoId: idRef("photo_id", "document").references(() => document.id),
    receivedAt: instant("received_at"),
    receivedBy: text("received_by").$type<"signature" | "code">(),
    keepUntil: date("keep_until"),
    endedOn: date("ended_on"),
    endReason: text("end_reason"),
    createdAt: createdAt(),
  },
  (t) => [
    index("equipment_award_artisan").on(t.artisanId),
    index("equipment_award_call").on(t.callId),
    index("equipment_award_chamber").on(t.chamberId),
    check("equipment_award_state", sql`${t.state} in ('agreed', 'ready', 'received', 'given_up', 'resold')`),
    check("equipment_award_sums", sql`${t.valueMinor} > 0 and ${t.copayMinor} between 0 and ${t.valueMinor}`),
    check(
      "equipment_award_paid",
      sql`num_nonnulls(${t.copayPaidOn}, ${t.copayPaidHow}) in (0, 2) and (${t.copayPaidOn} is null or ${t.copayMinor} > 0)`,
    ),
    check("equipment_award_how", sql`${t.copayPaidHow} in ('cash', 'transfer')`),
    check(
      "equipment_award_delivered",
      sql`num_nonnulls(${t.supplier}, ${t.serial}, ${t.condition}, ${t.deliveredOn}) in (0, 4) and (${t.state} not in ('ready', 'received', 'resold') or ${t.deliveredOn} is not null)`,
    ),
    check("equipment_award_condition", sql`${t.condition} in ('new', 'good', 'used')`),
    // Nobody has it who owes for it.
    check(
      "equipment_award_received",
      sql`num_nonnulls(${t.receivedAt}, ${t.receivedBy}, ${t.keepUntil}) in (0, 3) and (${t.state} in ('received', 'resold')) = (${t.receivedAt} is not null) and (${t.receivedAt} is null or ${t.copayMinor} = 0 or ${t.copayPaidOn} is not null)`,
    ),
    check("equipment_award_by", sql`${t.receivedBy} in ('signature', 'code')`),
    check(
      "equipment_award_ended",
      sql`num_nonnulls(${t.endedOn}, ${t.endReason}) in (0, 2) and (${t.state} in ('given_up', 'resold')) = (${t.endedOn} is not null)`,
    ),
  ],
);

/** The code an artisan is told at the counter, and says back to have received it. The chamber's alone. */
export const equipmentAwardCode = pgTable("equipment_award_code", {
  awardId: idRef("award_id", "equipmentAward")
    .primaryKey()
    .references(() => equipmentAward.id),
  chamberId: idRef("chamber_id", "chamber")
    .notNull()
    .references(() => chamber.id),
  code: text("code").notNull(),
  wrongTries: smallint("wrong_tries").notNull().default(0),
});

export type FollowUpState = "planned" | "asked" | "sent" | "read" | "dropped";
export type FollowUpFinding = "in_use" | "not_in_use" | "not_found";

/** A look at what was given, some months on: a photograph and a sentence of the artisan, and what the officer made of them. */
export const equipmentFollowUp = pgTable(
  "equipment_follow_up",
  {
    id: id("equipmentFollowUp"),
    awardId: idRef("award_id", "equipmentAward")
      .notNull()
      .references(() => equipmentAward.id),
    state: text("state").$type<FollowUpState>().notNull().default("planned"),
    dueOn: date("due_on").notNull(),
    askedAt: instant("asked_at"),
    remindedAt: instant("reminded_at"),
    sentAt: instant("sent_at"),
    sentence: text("sentence"),
    photoId: idRef("photo_id", "document").references(() => document.id),
    finding: text("finding").$type<FollowUpFinding>(),
    note: text("note"),
    readBy: idRef("read_by", "user").references(() => user.id),
    readAt: instant("read_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("equipment_follow_up_due").on(t.awardId, t.dueOn),
    check("equipment_follow_up_state", sql`${t.state} in ('planned', 'asked', 'sent', 'read', 'dropped')`),
    check("equipment_follow_up_sent", sql`num_nonnulls(${t.sentAt}, ${t.sentence}, ${t.photoId}) in (0, 3)`),
    check(
      "equipment_follow_up_read",
      sql`(${t.state} = 'read') = (${t.finding} is not null) and num_nonnulls(${t.finding}, ${t.readBy}, ${t.readAt}) in (0, 3)`,
    ),
    check("equipment_follow_up_finding", sql`${t.finding} in ('in_use', 'not_in_use', 'not_found')`),
    check(
      "equipment_follow_up_words",
      sql`coalesce(length(${t.sentence}), 0) <= 500 and coalesce(length(${t.note}), 0) <= 500`,
    ),
  ],
);
