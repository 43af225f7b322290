import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { type PieceState, piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { checkout } from "#db/schema/checkout.ts";
import { id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";
import { materialLot } from "#db/schema/materials.ts";
import { artisanOrder, orderLine } from "#db/schema/orders.ts";
import { badge } from "#db/schema/provenance.ts";

/** A lot called back, and how far it had come that moment. The tables below are the list as it was then; none is ever changed. */
export const lotRecall = pgTable(
  "lot_recall",
  {
    id: id("lotRecall"),
    lotId: idRef("lot_id", "lot")
      .notNull()
      .references(() => materialLot.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    reason: localized("reason").notNull(),
    advice: localized("advice").notNull(),
    by: idRef("by", "user").references(() => user.id),
    at: instant("at").notNull(),
    pieces: integer("pieces").notNull(),
    orders: integer("orders").notNull(),
    badges: integer("badges").notNull(),
  },
  (t) => [unique("lot_recall_lot").on(t.lotId), index("lot_recall_chamber").on(t.chamberId, t.at)],
);

export const lotRecallPiece = pgTable(
  "lot_recall_piece",
  {
    recallId: idRef("recall_id", "lotRecall")
      .notNull()
      .references(() => lotRecall.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    serial: text("serial").notNull(),
    title: localized("title").notNull(),
    state: text("state").$type<PieceState>().notNull(),
    // Of the lot at the recall; false for what only sold units were of.
    isTied: boolean("is_tied").notNull(),
  },
  (t) => [primaryKey({ columns: [t.recallId, t.pieceId] }), index("lot_recall_piece_piece").on(t.pieceId)],
);

/** An order that holds such pieces; its id names the letter to the buyer. */
export const lotRecallOrder = pgTable(
  "lot_recall_order",
  {
    id: id("lotRecallOrder"),
    recallId: idRef("recall_id", "lotRecall")
      .notNull()
      .references(() => lotRecall.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    checkoutId: idRef("checkout_id", "checkout")
      .notNull()
      .references(() => checkout.id),
    number: text("number").notNull(),
    locale: text("locale").notNull(),
    // Of a checkout that was open when the lot was called back: when it was found. Null for what was known then.
    lateAt: instant("late_at"),
  },
  (t) => [unique("lot_recall_order_once").on(t.recallId, t.orderId)],
);

/** Units of a piece that a buyer has. */
export const lotRecallLine = pgTable(
  "lot_recall_line",
  {
    recallId: idRef("recall_id", "lotRecall")
      .notNull()
      .references(() => lotRecall.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    orderLineId: idRef("order_line_id", "orderLine")
      .notNull()
      .references(() => orderLine.id),
    orderId: idRef("order_id", "order")
      .notNull()
      .references(() => artisanOrder.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    quantity: integer("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recallId, t.orderLineId] }),
    index("lot_recall_line_order").on(t.recallId, t.orderId),
    check("lot_recall_line_quantity", sql`${t.quantity} > 0`),
  ],
);

/** A badge in force that was given to such a piece. */
export const lotRecallBadge = pgTable(
  "lot_recall_badge",
  {
    recallId: idRef("recall_id", "lotRecall")
      .notNull()
      .references(() => lotRecall.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    badgeId: idRef("badge_id", "badge")
      .notNull()
      .references(() => badge.id),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    claim: text("claim").notNull(),
  },
  (t) => [primaryKey({ columns: [t.recallId, t.badgeId] })],
);

/** A maker who holds a part of the lot or made such a piece; the id names their letter. */
export const lotRecallMaker = pgTable(
  "lot_recall_maker",
  {
    id: id("lotRecallMaker"),
    recallId: idRef("recall_id", "lotRecall")
      .notNull()
      .references(() => lotRecall.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
  },
  (t) => [unique("lot_recall_maker_once").on(t.recallId, t.artisanId)],
);

/**
 * The lots that a sold unit was of, as its piece was tied to them when it was sold: a maker may tie the next batch to another.
 * Written by a trigger of the order's lines.
 */
export const orderLineLot = pgTable(
  "order_line_lot",
  {
    orderLineId: idRef("order_line_id", "orderLine")
      .notNull()
      .references(() => orderLine.id),
    lotId: idRef("lot_id", "lot")
      .notNull()
      .references(() => materialLot.id),
  },
  (t) => [primaryKey({ columns: [t.orderLineId, t.lotId] }), index("order_line_lot_lot").on(t.lotId)],
);
