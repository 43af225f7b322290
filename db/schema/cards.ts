import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { type ArtisanKind, artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { document } from "#db/schema/vault.ts";

/** `active` says nothing of dates or of the holder's standing: what a card is worth today is judged when it is shown. */
export type CardState = "active" | "lost" | "replaced" | "revoked";

/** A professional card as it was issued: what is printed on it does not follow later changes of the record. */
export const card = pgTable(
  "card",
  {
    id: id("card"),
    number: text("number").notNull().unique(),
    // What the printed code leads to; random, so that no card can be found by counting.
    code: text("code").notNull().unique(),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    registryNumber: text("registry_number").notNull(),
    holderName: localized("holder_name").notNull(),
    trade: localized("trade").notNull(),
    kind: text("kind").$type<ArtisanKind>().notNull(),
    photoId: idRef("photo_id", "document").references(() => document.id),
    validFrom: date("valid_from").notNull(),
    validUntil: date("valid_until").notNull(),
    state: text("state").$type<CardState>().notNull().default("active"),
    stateReason: text("state_reason"),
    stateAt: instant("state_at").notNull(),
    replacesId: idRef("replaces_id", "card"),
    issuedBy: idRef("issued_by", "user").references(() => user.id),
    issuedAt: instant("issued_at").notNull(),
    printedAt: instant("printed_at"),
    handedOverAt: instant("handed_over_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("card_active").on(t.artisanId).where(sql`${t.state} = 'active'`),
    index("card_chamber").on(t.chamberId, t.validUntil),
    check("card_dates", sql`${t.validUntil} > ${t.validFrom}`),
  ],
);

/** Reminders that went out, so that each goes out once. */
export const cardReminder = pgTable(
  "card_reminder",
  {
    cardId: idRef("card_id", "card")
      .notNull()
      .references(() => card.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    daysBefore: integer("days_before").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.cardId, t.daysBefore] })],
);
