import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { collection, variant } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** A basket: of a browser (hash of its visitor cookie), or of an account. A browser's joins the account's at the next step. */
export const cart = pgTable(
  "cart",
  {
    id: id("cart"),
    visitorHash: text("visitor_hash").unique(),
    userId: idRef("user_id", "user")
      .unique()
      .references(() => user.id, { onDelete: "cascade" }),
    // The code of a promotion, as its buyer typed it.
    promoCode: text("promo_code"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    index("cart_untouched").on(t.updatedAt),
    check("cart_one_owner", sql`num_nonnulls(${t.visitorHash}, ${t.userId}) = 1`),
  ],
);

export const cartLine = pgTable(
  "cart_line",
  {
    cartId: idRef("cart_id", "cart")
      .notNull()
      .references(() => cart.id, { onDelete: "cascade" }),
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    quantity: integer("quantity").notNull(),
    // What one unit cost in dirhams when its buyer last decided on the line. Null in lines from before it was noted.
    seenUnitMinor: minor("seen_unit_minor"),
    // The collection whose page led to the piece, and nothing about who came.
    collectionId: idRef("collection_id", "collection").references(() => collection.id),
    addedAt: instant("added_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.sku] }),
    check("cart_line_quantity", sql`${t.quantity} between 1 and 20`),
  ],
);
