import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout } from "#db/schema/checkout.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { artisanOrder, orderLine } from "#db/schema/orders.ts";

/** Where a chamber collects what its makers send together: an option it switches on. */
export const chamberHub = pgTable("chamber_hub", {
  chamberId: idRef("chamber_id", "chamber")
    .primaryKey()
    .references(() => chamber.id),
  isOn: boolean("is_on").notNull().default(false),
  address: localized("address").notNull(),
  hours: localized("hours").notNull(),
  updatedAt: instant("updated_at").notNull().default(sql`now()`),
});

/** States of what a hub packs together; which may follow which stands in the table `state_transition`. */
export type HubTransferState = "open" | "shipped" | "delivered" | "cancelled";

/** The parts of one purchase by makers of one chamber that its hub packs together and sends as one parcel. */
export const hubTransfer = pgTable(
  "hub_transfer",
  {
    id: id("hubTransfer"),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    state: text("state").$type<HubTransferState>().notNull().default("open"),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    shippedAt: instant("shipped_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("hub_transfer_once").on(t.checkoutId, t.chamberId),
    index("hub_transfer_open").on(t.chamberId, t.state),
  ],
);

/** States of one maker's part at the hub; which may follow which stands in the table `state_transition`. */
export type HubItemState =
  | "expected"
  | "handed_over"
  | "collected"
  | "inspected"
  | "defect"
  | "shipped"
  | "dropped";

/** What the hub looked at: each point as it was found. */
export type HubChecklist = { complete: boolean; undamaged: boolean; asDescribed: boolean };

/** One maker's part of what the hub packs together. */
export const hubItem = pgTable(
  "hub_item",
  {
    orderId: idRef("order_id", "order")
      .primaryKey()
      .references(() => artisanOrder.id),
    hubTransferId: idRef("hub_transfer_id", "hubTransfer")
      .notNull()
      .references(() => hubTransfer.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    state: text("state").$type<HubItemState>().notNull().default("expected"),
    checklist: jsonb("checklist").$type<HubChecklist>(),
    defect: text("defect"),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
  },
  (t) => [index("hub_item_transfer").on(t.hubTransferId)],
);

/** States of a parcel; which may follow which stands in the table `state_transition`. */
export type ParcelState = "packed" | "shipped" | "delivered" | "refused" | "returned";

/** One box of an order. Most orders leave in one; a large one may leave in several. */
export const parcel = pgTable(
  "parcel",
  {
    id: id("parcel"),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    n: smallint("n").notNull(),
    state: text("state").$type<ParcelState>().notNull().default("packed"),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    weightGrams: integer("weight_grams"),
    // Set when a chamber's hub sent it together with others, under one number.
    hubTransferId: idRef("hub_transfer_id", "hubTransfer").references(() => hubTransfer.id),
    packedAt: instant("packed_at").notNull().default(sql`now()`),
    shippedAt: instant("shipped_at"),
    deliveredAt: instant("delivered_at"),
    // What is made to order takes a place in its workshop until it has left: whether that place was given back.
    placesBack: boolean("places_back").notNull().default(false),
  },
  (t) => [
    unique("parcel_number").on(t.orderId, t.n),
    index("parcel_under_way").on(t.shippedAt).where(sql`${t.state} = 'shipped'`),
    check("parcel_weight", sql`${t.weightGrams} > 0`),
    check("parcel_left", sql`${t.state} = 'packed' or ${t.shippedAt} is not null`),
  ],
);

/** Which units of an order's lines a parcel holds. */
export const parcelLine = pgTable(
  "parcel_line",
  {
    parcelId: idRef("parcel_id", "parcel")
      .notNull()
      .references(() => parcel.id),
    orderLineId: idRef("order_line_id", "orderLine")
      .notNull()
      .references(() => orderLine.id),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.parcelId, t.orderLineId] }),
    index("parcel_line_order").on(t.orderId),
    check("parcel_line_quantity", sql`${t.quantity} > 0`),
  ],
);

/** A photograph of what leaves, for its buyer and the chamber: a file sealed in the private store. */
export const orderPhoto = pgTable(
  "order_photo",
  {
    id: id("orderPhoto"),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    by: text("by").$type<"maker" | "chamber">().notNull(),
    storageKey: text("storage_key").notNull(),
    sealedKey: text("sealed_key").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("order_photo_order").on(t.orderId)],
);

/** What somebody was told of an order once, so that nobody is told twice. */
export type OrderNotice =
  | "accept_half"
  | "accept_end"
  | "ship_half"
  | "ship_end"
  | "chamber_brings"
  | "arrival_soon"
  | "silent";

export const orderReminder = pgTable(
  "order_reminder",
  {
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    kind: text("kind").$type<OrderNotice>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.orderId, t.kind] })],
);
