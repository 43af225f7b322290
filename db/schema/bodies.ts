import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
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
    source: text("source"),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    createdAt: createdAt(),
  },
  (t) => [
    index("craft_body_chamber").on(t.chamberId),
    check("craft_body_level", sql`(${t.level} = 'national') = (${t.chamberId} is null)`),
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
  ],
);

/** An office a member holds in a body, for a term. */
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
    office: text("office")
      .$type<"president" | "vice_president" | "secretary" | "treasurer" | "councillor">()
      .notNull(),
    since: date("since").notNull(),
    until: date("until"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("craft_body_office_one")
      .on(t.bodyId, t.office)
      .where(sql`${t.until} is null and ${t.office} <> 'councillor'`),
  ],
);
