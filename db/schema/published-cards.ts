import { boolean, date, text, timestamp } from "drizzle-orm/pg-core";
import type { ArtisanKind, Standing } from "#db/schema/artisans.ts";
import type { CardState } from "#db/schema/cards.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { Id } from "#lib/ids/ids.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" }).notNull();

/** What a professional card shows, found by its random code alone; the view is made in the migrations. */
export const publishedCard = published
  .view("card", {
    id: text("id").$type<Id<"card">>().notNull(),
    code: text("code").notNull(),
    number: text("number").notNull(),
    artisanId: text("artisan_id").$type<Id<"artisan">>().notNull(),
    chamberKey: text("chamber_key").notNull(),
    chamberName: localized("chamber_name"),
    chamberEmail: text("chamber_email"),
    chamberPhone: text("chamber_phone"),
    registryNumber: text("registry_number").notNull(),
    holderName: localized("holder_name"),
    trade: localized("trade"),
    kind: text("kind").$type<ArtisanKind>().notNull(),
    photoId: text("photo_id").$type<Id<"document">>(),
    hasPhoto: boolean("has_photo").notNull(),
    validFrom: date("valid_from").notNull(),
    validUntil: date("valid_until").notNull(),
    state: text("state").$type<CardState>().notNull(),
    stateAt: instant("state_at"),
    standing: text("standing").$type<Standing>().notNull(),
    standingSince: instant("standing_since"),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();
