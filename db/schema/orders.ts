import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece, variant } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout, type StoredAddress } from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";

/** States of one artisan's order; which may follow which stands in the table `state_transition`. */
export type OrderState =
  | "paid"
  | "accepted"
  | "packed"
  | "shipped"
  | "delivered"
  | "closed"
  | "cancelled"
  | "return_requested"
  | "returned"
  | "partially_refunded"
  | "refunded"
  | "disputed"
  | "won"
  | "lost";

/** One artisan's part of a paid checkout. An artisan sees only these rows, never the whole checkout. */
export const artisanOrder = pgTable(
  "artisan_order",
  {
    id: id("order"),
    number: text("number").notNull().unique(),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    state: text("state").$type<OrderState>().notNull().default("paid"),
    currency: currency().notNull(),
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
    commissionMinor: minor("commission_minor").notNull(),
    totalMinor: minor("total_minor").notNull(),
    leadDays: integer("lead_days").notNull(),
    // Copied when the order is made: the artisan packs this parcel and needs no sight of the whole checkout.
    shipTo: jsonb("ship_to").$type<StoredAddress>().notNull(),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    // The chamber that took a step for its maker, and so brings the parcel to its buyer.
    broughtBy: idRef("brought_by", "chamber").references(() => chamber.id),
    createdAt: createdAt(),
  },
  (t) => [
    unique("artisan_order_part").on(t.checkoutId, t.artisanId),
    index("artisan_order_artisan").on(t.artisanId, t.createdAt),
    index("artisan_order_open")
      .on(t.artisanId, t.createdAt)
      .where(sql`${t.state} in ('paid', 'accepted', 'packed', 'shipped')`),
    check("artisan_order_total", sql`${t.totalMinor} = ${t.itemsMinor} + ${t.shippingMinor}`),
  ],
);

export const orderLine = pgTable(
  "order_line",
  {
    id: id("orderLine"),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    quantity: integer("quantity").notNull(),
    unitMinor: minor("unit_minor").notNull(),
    title: localized("title").notNull(),
  },
  (t) => [index("order_line_order").on(t.orderId)],
);

/** What happened to an order, for its timeline. */
export const orderEvent = pgTable(
  "order_event",
  {
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    state: text("state").$type<OrderState>().notNull(),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("order_event_order").on(t.orderId, t.at)],
);
