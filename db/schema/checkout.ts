import { sql } from "drizzle-orm";
import {
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
import { piece, variant } from "#db/schema/catalogue.ts";
import { createdAt, currency, id, idRef, instant, localized, minor } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** States of a checkout; which may follow which stands in the table `state_transition`. */
export type CheckoutState =
  | "reserving"
  | "pending"
  | "awaiting_async"
  | "paid"
  | "expired"
  | "failed"
  | "refund_due"
  | "refunded"
  | "review";

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
    email: text("email").notNull(),
    address: jsonb("address").$type<StoredAddress>().notNull(),
    note: text("note"),
    currency: currency().notNull(),
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
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
      sql`${t.totalMinor} = ${t.itemsMinor} + ${t.shippingMinor} and ${t.itemsMinor} > 0`,
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
    unitMinor: minor("unit_minor").notNull(),
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
    itemsMinor: minor("items_minor").notNull(),
    shippingMinor: minor("shipping_minor").notNull(),
    commissionMinor: minor("commission_minor").notNull(),
    leadDays: integer("lead_days").notNull(),
  },
  (t) => [primaryKey({ columns: [t.checkoutId, t.artisanId] })],
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
    state: text("state")
      .$type<"received" | "processed" | "ignored" | "failed">()
      .notNull()
      .default("received"),
    error: text("error"),
    payload: jsonb("payload").$type<StoredEvent>().notNull(),
    receivedAt: instant("received_at").notNull().default(sql`now()`),
    processedAt: instant("processed_at"),
  },
  (t) => [index("stripe_event_state").on(t.state, t.receivedAt)],
);
