import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber, province } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** A craft body (هيئة حرفية): provincial ones make up a regional one, regional ones a national one, trade by trade. */
export const craftBody = pgTable(
  "craft_body",
  {
    id: id("body"),
    level: text("level").$type<"provincial" | "regional" | "national">().notNull(),
    // The chamber that keeps its file; none for a national body, which the federation keeps.
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    provinceCode: text("province_code").references(() => province.code),
    parentId: idRef("parent_id", "body").references((): AnyPgColumn => craftBody.id),
    name: localized("name").notNull(),
    trade: localized("trade").notNull(),
    state: text("state").$type<"forming" | "active" | "dissolved">().notNull().default("forming"),
    foundedOn: date("founded_on"),
    dissolvedOn: date("dissolved_on"),
    dissolutionSource: text("dissolution_source"),
    source: text("source"),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("craft_body_chamber").on(t.chamberId),
    check("craft_body_level", sql`(${t.level} = 'national') = (${t.chamberId} is null)`),
    check("craft_body_dissolved", sql`(${t.state} = 'dissolved') = (${t.dissolvedOn} is not null)`),
    check(
      "craft_body_active",
      sql`${t.state} <> 'active' or (${t.foundedOn} is not null and ${t.source} is not null)`,
    ),
    check("craft_body_province", sql`(${t.level} = 'provincial') = (${t.provinceCode} is not null)`),
  ],
);

/** A registered maker's membership of a body. */
export const craftBodyMember = pgTable(
  "craft_body_member",
  {
    id: id("bodyMember"),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    since: date("since").notNull(),
    until: date("until"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("craft_body_member_now").on(t.bodyId, t.artisanId).where(sql`${t.until} is null`),
    index("craft_body_member_artisan").on(t.artisanId),
    unique("craft_body_member_of").on(t.id, t.bodyId),
    check("craft_body_member_days", sql`${t.until} is null or ${t.until} >= ${t.since}`),
  ],
);

/** Offices of a body. */
export type BodyOffice = "president" | "vice_president" | "secretary" | "treasurer" | "councillor";

/** An office a member holds in a body. Triggers see to it that only members of the day do, and one at a time. */
export const craftBodyOffice = pgTable(
  "craft_body_office",
  {
    id: id("bodyOffice"),
    bodyId: idRef("body_id", "body")
      .notNull()
      .references(() => craftBody.id),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    memberId: idRef("member_id", "bodyMember")
      .notNull()
      .references(() => craftBodyMember.id),
    office: text("office").$type<BodyOffice>().notNull(),
    since: date("since").notNull(),
    // The day the term was given for; `until` is the day it really ended.
    termEndsOn: date("term_ends_on"),
    until: date("until"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("craft_body_office_one")
      .on(t.bodyId, t.office)
      .where(sql`${t.until} is null and ${t.office} <> 'councillor'`),
    uniqueIndex("craft_body_office_once").on(t.memberId, t.office).where(sql`${t.until} is null`),
    index("craft_body_office_member_of").on(t.memberId),
    foreignKey({
      name: "craft_body_office_member",
      columns: [t.memberId, t.bodyId],
      foreignColumns: [craftBodyMember.id, craftBodyMember.bodyId],
    }),
    check(
      "craft_body_office_name",
      sql`${t.office} in ('president', 'vice_president', 'secretary', 'treasurer', 'councillor')`,
    ),
    check("craft_body_office_days", sql`${t.until} is null or ${t.until} >= ${t.since}`),
    check("craft_body_office_term", sql`${t.termEndsOn} is null or ${t.termEndsOn} > ${t.since}`),
  ],
);
