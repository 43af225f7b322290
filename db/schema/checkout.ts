import { sql } from "drizzle-orm";
import {
  char,
  check,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { collection, piece, variant } from "#db/schema/catalogue.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { exchangeQuote } from "#db/schema/prices.ts";
import { promotion } from "#db/schema/promotions.ts";

/** States of a checkout; which may follow which stands in the table `state_transition`. */
export type CheckoutState =
  | "reserving"
  | "pending"
  | "awaiting_async"
  | "confirmed"
  | "paid"
  | "refused"
  | "expired"
  | "failed"
  | "refund_due"
  | "refunded"
  | "review";

/**
 * How a buyer pays: at the charge provider, to the courier at the door, by a transfer to our bank, or in cash into the maker's own
 * hand at a fair.
 */
export type PaymentMethod = "card" | "cash_on_delivery" | "bank_transfer" | "cash_at_stand";

/** How what was bought reaches the buyer: as a parcel, or over the table of a stand. */
export type Handover = "parcel" | "stand";

/** How fast the parcels go. */
export type DeliveryService = "standard" | "express";

/**
 * What entering the destination is estimated to cost, as the buyer was shown it: amounts in minor units of the checkout's
 * currency, each with the dated record it rests on.
 */
export type DutyEstimate = {
  totalMinor: number;
  parts: {
    kind: "duty" | "tax" | "handling";
    label: string;
    amountMinor: number;
    source: string;
    validFrom: string;
  }[];
};

/** Where the parcels go. Read only by the buyer, the artisans of the order and the delivery label. */
export type DeliveryAddress = {
  name: string;
  phone: string;
  line1: string;
  line2?: string;
  city: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
};

declare const stored: unique symbol;

/** A phone as it stands in the database: sealed. Only features/orders/address-seal.ts makes it, and text of it. */
export type StoredPhone = { readonly [stored]: "sealed text; plain in rows from before phones were sealed" };

/** An address as it is stored. */
export type StoredAddress = Omit<DeliveryAddress, "phone"> & { phone: StoredPhone };

/** One payment by one buyer over the pieces of several artisans. */
export const checkout = pgTable(
  "checkout",
  {
    id: id("checkout"),
    state: text("state").$type<CheckoutState>().notNull().default("reserving"),
    // Short human number printed on mails; never authority.
    number: text("number").notNull().unique(),
    visitorHash: text("visitor_hash"),
    userId: idRef("user_id", "user").references(() => user.id, { onDelete: "set null" }),
    locale: text("locale").notNull(),
    // Empty for who bought at a stand and left no address.
    email: text("email").notNull(),
    address: jsonb("address").$type<StoredAddress>().notNull(),
    note: text("note"),
    giftNote: text("gift_note"),
    method: text("method").$type<PaymentMethod>().notNull().default("card"),
    service: text("service").$type<DeliveryService>().notNull().default("standard"),
    handover: text("handover").$type<Handover>().notNull().default("parcel"),
    // What the buyer pays in. What the makers are owed stands in dirhams beside it, on lines and parcels.
    currency: currency().notNull(),
    // The quote that was locked: units of `currency` for one dirham. Null for a purchase in dirhams.
    exchangeQuoteId: idRef("exchange_quote_id", "exchangeQuote").references(() => exchangeQuote.id),
    perDirham: numeric("per_dirham", { precision: 18, scale: 8 }),
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
    // Entry charges: paid with the order (and then part of the total), or left to the buyer at the border.
    duties: text("duties").$type<"none" | "unpaid" | "paid">().notNull().default("none"),
    dutiesMinor: minor("duties_minor").notNull().default(0),
    dutyEstimate: jsonb("duty_estimate").$type<DutyEstimate>(),
    // What the buyer adds for the transmission fund of a craft: part of the total, no goods, and what is booked of it in dirhams.
    fundGiftMinor: minor("fund_gift_minor").notNull().default(0),
    fundGiftMadMinor: minor("fund_gift_mad_minor").notNull().default(0),
    fundGiftCraftId: idRef("fund_gift_craft_id", "craft").references(() => craft.id),
    totalMinor: minor("total_minor").notNull(),
    termsAcceptedAt: instant("terms_accepted_at").notNull(),
    paymentIntent: text("payment_intent").unique(),
    reviewReason: text("review_reason"),
    paidAt: instant("paid_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("checkout_user").on(t.userId, t.createdAt),
    index("checkout_open").on(t.state, t.createdAt),
    check(
      "checkout_total",
      sql`${t.totalMinor} = ${t.itemsMinor} + ${t.shippingMinor} + ${t.dutiesMinor} + ${t.fundGiftMinor} and ${t.itemsMinor} > 0`,
    ),
    check(
      "checkout_fund_gift",
      sql`${t.fundGiftMinor} >= 0 and (${t.fundGiftMinor} > 0) = (${t.fundGiftMadMinor} > 0) and ${t.fundGiftMadMinor} >= 0
        and (${t.fundGiftMinor} > 0) = (${t.fundGiftCraftId} is not null)
        and (${t.currency} <> 'MAD' or ${t.fundGiftMinor} = ${t.fundGiftMadMinor})
        and (${t.fundGiftMinor} = 0 or ${t.method} in ('card', 'bank_transfer') and ${t.handover} = 'parcel')`,
    ),
    check("checkout_rate", sql`(${t.currency} = 'MAD') = (${t.perDirham} is null)`),
    check("checkout_national", sql`${t.method} = 'card' or ${t.currency} = 'MAD'`),
    check(
      "checkout_handover",
      sql`case ${t.handover} when 'parcel' then ${t.method} <> 'cash_at_stand' and ${t.email} <> ''
        when 'stand' then ${t.method} in ('card', 'cash_at_stand') and ${t.shippingMinor} = 0 and ${t.dutiesMinor} = 0
        else false end`,
    ),
  ],
);

/** Price and words of a line as they were when the buyer paid. */
export const checkoutLine = pgTable(
  "checkout_line",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    quantity: integer("quantity").notNull(),
    // In the checkout's currency: before and after what a promotion takes off.
    listUnitMinor: minor("list_unit_minor").notNull(),
    unitMinor: minor("unit_minor").notNull(),
    // In dirhams: what one unit counts for its maker, and what a third party adds to the whole line for a promotion.
    madUnitMinor: minor("mad_unit_minor").notNull(),
    subsidyMinor: minor("subsidy_minor").notNull().default(0),
    promotionId: idRef("promotion_id", "promotion").references(() => promotion.id),
    promotionCostMinor: minor("promotion_cost_minor").notNull().default(0),
    // The collection whose page led the buyer to the piece.
    collectionId: idRef("collection_id", "collection").references(() => collection.id),
    // The platform's share of the line in dirhams, frozen by the rule of the day, and the tax on it.
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
    primaryKey({ columns: [t.checkoutId, t.sku] }),
    index("checkout_line_piece").on(t.pieceId),
    check("checkout_line_quantity", sql`${t.quantity} > 0`),
  ],
);

/** One artisan's part of a checkout: its goods, its parcel, the platform's commission. Becomes the artisan's order. */
export const checkoutParcel = pgTable(
  "checkout_parcel",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    // In the checkout's currency: what the buyer pays for this part.
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
    dutiesMinor: minor("duties_minor").notNull().default(0),
    // In dirhams: what is booked for the maker and the platform.
    madItemsMinor: minor("mad_items_minor").notNull(),
    madShippingMinor: minor("mad_shipping_minor").notNull(),
    subsidyMinor: minor("subsidy_minor").notNull().default(0),
    // Of the subsidy, what is for a delivery that the buyer does not pay, and by which promotion.
    deliverySubsidyMinor: minor("delivery_subsidy_minor").notNull().default(0),
    deliveryPromotionId: idRef("delivery_promotion_id", "promotion").references(() => promotion.id),
    commissionMinor: minor("commission_minor").notNull(),
    commissionVatMinor: minor("commission_vat_minor").notNull().default(0),
    // What of the goods its maker gives to the transmission fund, in dirhams.
    fundMinor: minor("fund_minor").notNull().default(0),
    leadDays: integer("lead_days").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.checkoutId, t.artisanId] }),
    check("checkout_parcel_delivery", sql`${t.deliverySubsidyMinor} between 0 and ${t.subsidyMinor}`),
  ],
);

/** One try to open a Stripe session for a checkout. Key and expiry are stored before the call, so a crash replays it. */
export const attempt = pgTable(
  "attempt",
  {
    id: id("attempt"),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    n: smallint("n").notNull(),
    idempotencyKey: text("idempotency_key").notNull().unique(),
    sessionId: text("session_id").unique(),
    sessionUrl: text("session_url"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (t) => [unique("attempt_n").on(t.checkoutId, t.n)],
);

/** Units of a sku promised to a checkout. Released only on Stripe's proof that the session cannot be paid any more. */
export const hold = pgTable(
  "hold",
  {
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    sku: text("sku")
      .notNull()
      .references(() => variant.sku),
    quantity: integer("quantity").notNull(),
    state: text("state").$type<"active" | "committed" | "released">().notNull().default("active"),
  },
  (t) => [primaryKey({ columns: [t.checkoutId, t.sku] }), index("hold_sku").on(t.sku, t.state)],
);

/** What is kept of an event besides its type and object: never the object itself, which names buyers and their phones. */
export type StoredEvent = { created: string; isLive: boolean; apiVersion: string | null };

/** Every event Stripe sent, stored before it is worked on. */
export const stripeEvent = pgTable(
  "stripe_event",
  {
    id: text("id").primaryKey(),
    type: text("type").notNull(),
    objectId: text("object_id"),
    // The connected account it happened on; null for the platform's own.
    account: text("account"),
    // The later event of the same kind on the same object whose work answered this one too.
    coveredBy: text("covered_by"),
    state: text("state")
      .$type<"received" | "processed" | "ignored" | "failed">()
      .notNull()
      .default("received"),
    error: text("error"),
    payload: jsonb("payload").$type<StoredEvent>().notNull(),
    receivedAt: instant("received_at").notNull().default(sql`now()`),
    processedAt: instant("processed_at"),
  },
  (t) => [index("stripe_event_state").on(t.state, t.receivedAt), index("stripe_event_object").on(t.objectId)],
);
