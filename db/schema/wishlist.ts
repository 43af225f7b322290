import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** A piece somebody keeps in mind: on an account, or on a browser (hash of its visitor cookie) until a person signs in there. */
export const keptPiece = pgTable(
  "kept_piece",
  {
    visitorHash: text("visitor_hash"),
    userId: idRef("user_id", "user").references(() => user.id, { onDelete: "cascade" }),
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id, { onDelete: "cascade" }),
    keptAt: instant("kept_at").notNull().default(sql`now()`),
  },
  (t) => [
    check("kept_piece_one_owner", sql`num_nonnulls(${t.visitorHash}, ${t.userId}) = 1`),
    uniqueIndex("kept_piece_visitor").on(t.visitorHash, t.pieceId).where(sql`${t.visitorHash} is not null`),
    uniqueIndex("kept_piece_user").on(t.userId, t.pieceId).where(sql`${t.userId} is not null`),
    index("kept_piece_piece").on(t.pieceId),
    index("kept_piece_age").on(t.keptAt).where(sql`${t.visitorHash} is not null`),
  ],
);
