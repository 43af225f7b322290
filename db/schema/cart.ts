import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { variant } from "#db/schema/catalogue.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** A basket. It belongs to a browser (hash of its visitor cookie) until a person signs in. */
export const cart = pgTable("cart", {
  id: id("cart"),
  visitorHash: text("visitor_hash").notNull().unique(),
  userId: idRef("user_id", "user").references(() => user.id, { onDelete: "set null" }),
  createdAt: createdAt(),
  updatedAt: instant("updated_at").notNull().default(sql`now()`),
});

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
    addedAt: instant("added_at").notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.cartId, t.sku] }),
    check("cart_line_quantity", sql`${t.quantity} between 1 and 20`),
  ],
);
