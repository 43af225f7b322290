import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";
import { lineage } from "#db/schema/lineage.ts";

/** What of a piece's price its maker gives to the transmission fund of its craft, in basis points. Off what the maker receives. */
export const pieceFundShare = pgTable(
  "piece_fund_share",
  {
    pieceId: idRef("piece_id", "piece")
      .primaryKey()
      .references(() => piece.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    basisPoints: integer("basis_points").notNull(),
    updatedAt: instant("updated_at").notNull().default(sql`now()`),
  },
  (t) => [
    index("piece_fund_share_artisan").on(t.artisanId),
    check("piece_fund_share_part", sql`${t.basisPoints} between 0 and 5000`),
  ],
);

export type GrantState = "proposed" | "granted" | "declined" | "paid";

/**
 * Money of the fund for a master who teaches an apprentice: proposed by an officer of the apprentice's chamber, granted by
 * another, paid by the federation.
 */
export const fundGrant = pgTable(
  "fund_grant",
  {
    id: id("fundGrant"),
    craftId: idRef("craft_id", "craft")
      .notNull()
      .references(() => craft.id),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    lineageId: idRef("lineage_id", "lineage")
      .notNull()
      .references(() => lineage.id),
    masterId: idRef("master_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    // In dirhams.
    amountMinor: minor("amount_minor").notNull(),
    purpose: text("purpose").notNull(),
    state: text("state").$type<GrantState>().notNull().default("proposed"),
    proposedBy: idRef("proposed_by", "user")
      .notNull()
      .references(() => user.id),
    decidedBy: idRef("decided_by", "user").references(() => user.id),
    decidedAt: instant("decided_at"),
    declineNote: text("decline_note"),
    paidBy: idRef("paid_by", "user").references(() => user.id),
    paidAt: instant("paid_at"),
    bankReference: text("bank_reference"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("fund_grant_chamber").on(t.chamberId, t.state),
    index("fund_grant_craft").on(t.craftId),
    check("fund_grant_amount", sql`${t.amountMinor} > 0`),
    check("fund_grant_state", sql`${t.state} in ('proposed', 'granted', 'declined', 'paid')`),
    check(
      "fund_grant_two_officers",
      sql`(${t.state} = 'proposed') = (${t.decidedBy} is null) and (${t.decidedBy} is null) = (${t.decidedAt} is null)
        and ${t.decidedBy} is distinct from ${t.proposedBy}`,
    ),
    check("fund_grant_declined", sql`(${t.state} = 'declined') = (${t.declineNote} is not null)`),
    check(
      "fund_grant_paid",
      sql`(${t.state} = 'paid') = (${t.bankReference} is not null) and (${t.state} = 'paid') = (${t.paidAt} is not null)`,
    ),
  ],
);
