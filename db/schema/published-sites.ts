import { boolean, char, date, jsonb, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { minor } from "#db/schema/columns.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { SiteKind, SiteState, UnitKind, UnitState, WeekHours } from "#db/schema/sites.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Currency } from "#lib/money/money.ts";

// What anyone may see of sites: where they are, their plan, who agrees to be found there, and rooms that are offered.

export const publishedSite = published
  .view("site", {
    id: text("id").$type<Id<"site">>().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>().notNull(),
    chamberKey: text("chamber_key").notNull(),
    chamberName: localized("chamber_name"),
    kind: text("kind").$type<SiteKind>().notNull(),
    state: text("state").$type<SiteState>().notNull(),
    stateOn: date("state_on").notNull(),
    stateSource: text("state_source").notNull(),
    name: localized("name"),
    intro: localized("intro"),
    address: localized("address"),
    town: localized("town"),
    visit: localized("visit"),
    hours: jsonb("hours").$type<WeekHours>().notNull(),
    planColumns: smallint("plan_columns").notNull(),
    planRows: smallint("plan_rows").notNull(),
    publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

export const publishedSiteUnit = published
  .view("site_unit", {
    id: text("id").$type<Id<"siteUnit">>().notNull(),
    siteId: text("site_id").$type<Id<"site">>().notNull(),
    kind: text("kind").$type<UnitKind>().notNull(),
    state: text("state").$type<UnitState>().notNull(),
    code: text("code").notNull(),
    name: localized("name"),
    x: smallint("x"),
    y: smallint("y"),
    w: smallint("w"),
    h: smallint("h"),
    slotMinutes: smallint("slot_minutes"),
    isLet: boolean("is_let").notNull(),
  })
  .existing();

export const publishedSiteMaker = published
  .view("site_maker", {
    siteId: text("site_id").$type<Id<"site">>().notNull(),
    unitId: text("unit_id").$type<Id<"siteUnit">>().notNull(),
    code: text("code").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
  })
  .existing();

export const publishedSiteCall = published
  .view("site_call", {
    id: text("id").$type<Id<"siteCall">>().notNull(),
    siteId: text("site_id").$type<Id<"site">>().notNull(),
    unitId: text("unit_id").$type<Id<"siteUnit">>().notNull(),
    code: text("code").notNull(),
    state: text("state").$type<"published">().notNull(),
    intro: localized("intro"),
    opensOn: date("opens_on").notNull(),
    closesOn: date("closes_on").notNull(),
    startsOn: date("starts_on").notNull(),
    months: smallint("months").notNull(),
    rentMinor: minor("rent_minor").notNull(),
    currency: char("currency", { length: 3 }).$type<Currency>().notNull(),
  })
  .existing();

export const publishedSiteCriterion = published
  .view("site_criterion", {
    id: text("id").$type<Id<"siteCriterion">>().notNull(),
    callId: text("call_id").$type<Id<"siteCall">>().notNull(),
    position: smallint("position").notNull(),
    title: localized("title"),
    measure: localized("measure"),
    weight: smallint("weight").notNull(),
  })
  .existing();
