import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";

/** How a workshop packs some of its pieces: what the packing of one unit weighs, and the days until one is ready to be handed over. */
export const shippingProfile = pgTable(
  "shipping_profile",
  {
    id: id("shippingProfile"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    name: text("name").notNull(),
    packingGrams: integer("packing_grams").notNull(),
    // Null where a piece on the shelf is ready as soon as any other.
    readyDays: integer("ready_days"),
    createdAt: createdAt(),
    // No piece is packed this way any longer.
    endedAt: instant("ended_at"),
  },
  (t) => [
    // What a piece names together with its maker: nobody packs by another workshop's profile.
    unique("shipping_profile_of").on(t.id, t.artisanId),
    index("shipping_profile_artisan").on(t.artisanId).where(sql`${t.endedAt} is null`),
    check("shipping_profile_packing", sql`${t.packingGrams} between 0 and 100000`),
    check("shipping_profile_ready", sql`${t.readyDays} between 1 and 90`),
  ],
);
