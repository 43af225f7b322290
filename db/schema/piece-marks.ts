import { sql } from "drizzle-orm";
import { check, index, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { piece, pieceImage } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type MarkReason = "blurred" | "dark" | "background" | "cropped" | "not_the_piece" | "other";

/** A place on a photograph that somebody of the chamber points at, with why. Gone with the photograph. */
export const pieceMark = pgTable(
  "piece_mark",
  {
    id: id("pieceMark"),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    imageId: idRef("image_id", "image")
      .notNull()
      .references(() => pieceImage.id, { onDelete: "cascade" }),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    // Thousandths of the picture's width and height from its left upper corner. A point has no extent.
    x: smallint("x").notNull(),
    y: smallint("y").notNull(),
    width: smallint("width").notNull(),
    height: smallint("height").notNull(),
    reason: text("reason").$type<MarkReason>().notNull(),
    // Words of the officer; never translated.
    note: text("note"),
    createdAt: createdAt(),
    // Since when nothing is left to do about it: the piece was let in, or the officer took it back.
    settledAt: instant("settled_at"),
  },
  (t) => [
    index("piece_mark_piece").on(t.pieceId).where(sql`${t.settledAt} is null`),
    check(
      "piece_mark_inside",
      sql`${t.x} >= 0 and ${t.y} >= 0 and ${t.width} >= 0 and ${t.height} >= 0
        and ${t.x} + ${t.width} <= 1000 and ${t.y} + ${t.height} <= 1000`,
    ),
    check(
      "piece_mark_reason",
      sql`${t.reason} in ('blurred', 'dark', 'background', 'cropped', 'not_the_piece', 'other')`,
    ),
  ],
);
