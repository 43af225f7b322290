import { date, integer, jsonb, text } from "drizzle-orm/pg-core";
import type { BodyOffice } from "#db/schema/bodies.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of craft bodies: active ones, and who holds their offices where the maker agreed to be shown.

export const publishedBody = published
  .view("craft_body", {
    id: text("id").$type<Id<"body">>().notNull(),
    level: text("level").$type<"provincial" | "regional" | "national">().notNull(),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
    provinceCode: text("province_code"),
    parentId: text("parent_id").$type<Id<"body">>(),
    name: localized("name"),
    trade: localized("trade"),
    foundedOn: date("founded_on"),
    members: integer("members").notNull(),
  })
  .existing();

export const publishedBodyOffice = published
  .view("craft_body_office", {
    id: text("id").$type<Id<"bodyOffice">>().notNull(),
    bodyId: text("body_id").$type<Id<"body">>().notNull(),
    office: text("office").$type<BodyOffice>().notNull(),
    since: date("since").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>(),
    name: jsonb("name").$type<LocalizedText>(),
  })
  .existing();

/** A province's name, for whoever may see it: everybody. */
export const publishedProvince = published
  .view("province", {
    code: text("code").notNull(),
    name: localized("name"),
    chamberId: text("chamber_id").$type<Id<"chamber">>(),
  })
  .existing();

/** A registration behind its number; the name only where the maker agreed to be shown. */
export const publishedRegistration = published
  .view("registration", {
    id: text("id").$type<Id<"artisan">>().notNull(),
    registryNumber: text("registry_number").notNull(),
    state: text("state").notNull(),
    name: jsonb("name").$type<LocalizedText>(),
    town: jsonb("town").$type<LocalizedText>(),
  })
  .existing();
