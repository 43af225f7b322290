import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
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

/** `refused`: the master's bank sent the transfer back; it is still to be paid. `returned`: the money is the craft's again. */
export type GrantState = "proposed" | "granted" | "declined" | "paid" | "refused" | "returned";

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
    returnedBy: idRef("returned_by", "user").references(() => user.id),
    returnedAt: instant("returned_at"),
    returnNote: text("return_note"),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("fund_grant_chamber").on(t.chamberId, t.state),
    index("fund_grant_craft").on(t.craftId),
    check("fund_grant_amount", sql`${t.amountMinor} > 0`),
    check(
      "fund_grant_state",
      sql`${t.state} in ('proposed', 'granted', 'declined', 'paid', 'refused', 'returned')`,
    ),
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
    check(
      "fund_grant_returned",
      sql`(${t.state} = 'returned') = (${t.returnNote} is not null) and (${t.state} = 'returned') = (${t.returnedAt} is not null)
        and (${t.state} = 'returned') = (${t.returnedBy} is not null)`,
    ),
  ],
);

/** A transfer of a grant that the bank sent back, with the reference it had gone out under. Append-only. */
export const fundGrantRefusal = pgTable(
  "fund_grant_refusal",
  {
    grantId: idRef("grant_id", "fundGrant")
      .notNull()
      .references(() => fundGrant.id),
    n: smallint("n").notNull(),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    bankReference: text("bank_reference").notNull(),
    note: text("note").notNull(),
    recordedBy: idRef("recorded_by", "user")
      .notNull()
      .references(() => user.id),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.grantId, t.n] })],
);

/**
 * What makers gave for a craft, net of what went back, from a month to a month: told once, when at least five makers stand behind it, and
 * never cut anew. `craftId` is null for crafts that are told together. In dirhams. Written by features/fund/domain/periods.ts.
 */
export const fundPeriod = pgTable(
  "fund_period",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    // `YYYY-MM`, in Morocco.
    fromMonth: text("from_month").notNull(),
    toMonth: text("to_month").notNull(),
    shareMinor: minor("share_minor").notNull(),
    toldAt: instant("told_at").notNull(),
  },
  (t) => [
    unique("fund_period_end").on(t.craftId, t.toMonth).nullsNotDistinct(),
    check("fund_period_months", sql`${t.fromMonth} <= ${t.toMonth}`),
  ],
);

/** Until which month a craft's shares are told, by itself or together with others: the next period begins behind it. */
export const fundPeriodCraft = pgTable("fund_period_craft", {
  craftId: idRef("craft_id", "craft")
    .primaryKey()
    .references(() => craft.id),
  toMonth: text("to_month").notNull(),
});
