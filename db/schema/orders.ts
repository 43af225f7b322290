import { sql } from "drizzle-orm";
import { char, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { collection, piece, variant } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import {
  checkout,
  type DeliveryService,
  type Handover,
  type PaymentMethod,
  type StoredAddress,
} from "#db/schema/checkout.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { promotion } from "#db/schema/promotions.ts";

/** States of one artisan's order; which may follow which stands in the table `state_transition`. */
export type OrderState =
  | "confirmed"
  | "paid"
  | "accepted"
  | "packed"
  | "shipped"
  | "delivered"
  | "closed"
  | "cancelled"
  | "refused"
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
    method: text("method").$type<PaymentMethod>().notNull().default("card"),
    service: text("service").$type<DeliveryService>().notNull().default("standard"),
    handover: text("handover").$type<Handover>().notNull().default("parcel"),
    // What the buyer pays, in the checkout's currency.
    currency: currency().notNull(),
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
    dutiesMinor: minor("duties_minor").notNull().default(0),
    totalMinor: minor("total_minor").notNull(),
    // What is booked for the maker and the platform, in dirhams.
    madItemsMinor: minor("mad_items_minor").notNull(),
    madShippingMinor: minor("mad_shipping_minor").notNull(),
    subsidyMinor: minor("subsidy_minor").notNull().default(0),
    deliverySubsidyMinor: minor("delivery_subsidy_minor").notNull().default(0),
    deliveryPromotionId: idRef("delivery_promotion_id", "promotion").references(() => promotion.id),
    commissionMinor: minor("commission_minor").notNull(),
    commissionVatMinor: minor("commission_vat_minor").notNull().default(0),
    // What of the goods its maker gives to the transmission fund, in dirhams.
    fundMinor: minor("fund_minor").notNull().default(0),
    leadDays: integer("lead_days").notNull(),
    // Copied when the order is made: the artisan packs this parcel and needs no sight of the whole checkout.
    shipTo: jsonb("ship_to").$type<StoredAddress>().notNull(),
    carrier: text("carrier"),
    trackingNumber: text("tracking_number"),
    // Why the parcel may not leave for now: a warning of fraud, a review or a dispute at the provider.
    shipHold: text("ship_hold").$type<"fraud_warning" | "review" | "dispute">(),
    // The chamber that took a step for its maker, and so brings the parcel to its buyer.
    broughtBy: idRef("brought_by", "chamber").references(() => chamber.id),
    // Deadlines of the maker, by the rules of the day the order was made. Null in orders from before there were any.
    acceptBy: instant("accept_by"),
    shipBy: instant("ship_by"),
    startedAt: instant("started_at"),
    // The buyer says that it has not arrived: nothing is taken as delivered by itself then.
    missingAt: instant("missing_at"),
    // The end of the buyer's time to send it back. Null until it was delivered.
    closesAt: instant("closes_at"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("artisan_order_part").on(t.checkoutId, t.artisanId),
    index("artisan_order_artisan").on(t.artisanId, t.createdAt),
    index("artisan_order_open")
      .on(t.artisanId, t.createdAt)
      .where(sql`${t.state} in ('confirmed', 'paid', 'accepted', 'packed', 'shipped')`),
    check(
      "artisan_order_total",
      sql`${t.totalMinor} = ${t.itemsMinor} + ${t.shippingMinor} + ${t.dutiesMinor}`,
    ),
    check(
      "artisan_order_handover",
      sql`case ${t.handover} when 'parcel' then ${t.method} <> 'cash_at_stand'
        when 'stand' then ${t.state} not in ('confirmed', 'accepted', 'packed', 'shipped', 'refused') else false end`,
    ),
    check("artisan_order_delivery", sql`${t.deliverySubsidyMinor} between 0 and ${t.subsidyMinor}`),
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
    // Units that were cancelled before they left, and units that came back.
    cancelledQuantity: integer("cancelled_quantity").notNull().default(0),
    returnedQuantity: integer("returned_quantity").notNull().default(0),
    // As on the checkout's line: in the checkout's currency, then in dirhams.
    listUnitMinor: minor("list_unit_minor").notNull(),
    unitMinor: minor("unit_minor").notNull(),
    madUnitMinor: minor("mad_unit_minor").notNull(),
    subsidyMinor: minor("subsidy_minor").notNull().default(0),
    promotionId: idRef("promotion_id", "promotion").references(() => promotion.id),
    promotionCostMinor: minor("promotion_cost_minor").notNull().default(0),
    collectionId: idRef("collection_id", "collection").references(() => collection.id),
    commissionBasisPoints: integer("commission_basis_points").notNull(),
    commissionMinor: minor("commission_minor").notNull(),
    commissionVatMinor: minor("commission_vat_minor").notNull().default(0),
    // What of the line its maker gives to the transmission fund, in dirhams, and for which craft.
    fundMinor: minor("fund_minor").notNull().default(0),
    fundCraftId: idRef("fund_craft_id", "craft").references(() => craft.id),
    weightGrams: integer("weight_grams").notNull(),
    // What the packing of one unit weighs beside it.
    packingGrams: integer("packing_grams").notNull().default(0),
    hsHeading: text("hs_heading"),
    originCountry: char("origin_country", { length: 2 }).notNull().default("MA"),
    title: localized("title").notNull(),
  },
  (t) => [
    index("order_line_order").on(t.orderId),
    index("order_line_piece").on(t.pieceId),
    index("order_line_collection").on(t.collectionId).where(sql`${t.collectionId} is not null`),
    check(
      "order_line_back",
      sql`${t.cancelledQuantity} >= 0 and ${t.returnedQuantity} >= 0
        and ${t.cancelledQuantity} + ${t.returnedQuantity} <= ${t.quantity}`,
    ),
  ],
);

/** Who did something with an order. */
export type OrderParty = "maker" | "chamber" | "platform" | "carrier" | "buyer";

/** What happened to an order without moving it on. */
export type OrderStep = "started" | "photo" | "parcel_left" | "parcel_arrived" | "missing" | HubStep;
export type HubStep = "hub_handed" | "hub_collected" | "hub_inspected" | "hub_defect";

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
    // Null for the order's own move to `state`; otherwise what happened while it stood there.
    step: text("step").$type<OrderStep>(),
    // Null in events from before it was kept.
    by: text("by").$type<OrderParty>(),
    note: text("note"),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("order_event_order").on(t.orderId, t.at)],
);
