import { sql } from "drizzle-orm";
import { bigint, check, date, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { piece } from "#db/schema/catalogue.ts";
import { createdAt, idRef, instant } from "#db/schema/columns.ts";

/**
 * How often a piece's label was scanned in a country or a region of Morocco, and on which day first. No address, no device, no
 * hour: a count by place is all that is kept.
 */
export const pieceScan = pgTable(
  "piece_scan",
  {
    pieceId: idRef("piece_id", "piece")
      .notNull()
      .references(() => piece.id),
    // ISO 3166-1 code, ISO 3166-2 within Morocco, or `unknown`.
    region: text("region").notNull(),
    firstOn: date("first_on").notNull(),
    scans: bigint("scans", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.pieceId, t.region] }),
    check("piece_scan_region", sql`${t.region} ~ '^([A-Z]{2}(-[A-Z0-9]{1,3})?|unknown)$'`),
    check("piece_scan_counted", sql`${t.scans} > 0`),
  ],
);

/**
 * The code under the field to scratch on a label, as a keyed hash. Claiming says that an owner has the piece, not who. A second
 * claim with the right code is noted: there may be two labels with one code.
 */
export const claimCode = pgTable(
  "claim_code",
  {
    pieceId: idRef("piece_id", "piece")
      .primaryKey()
      .references(() => piece.id),
    codeHash: text("code_hash").notNull(),
    createdAt: createdAt(),
    claimedAt: instant("claimed_at"),
    contestedAt: instant("contested_at"),
  },
  (t) => [check("claim_code_contested", sql`${t.contestedAt} is null or ${t.contestedAt} >= ${t.claimedAt}`)],
);
