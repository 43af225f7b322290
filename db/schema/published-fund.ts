import { bigint, boolean, integer, jsonb, text, timestamp } from "drizzle-orm/pg-core";
import type { GrantState } from "#db/schema/fund.ts";
import { localized, published } from "#db/schema/published-parts.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import type { Id } from "#lib/ids/ids.ts";

// What anyone may see of the transmission fund: its books by craft and month, its grants, and what a piece gives.

const minor = (name: string) => bigint(name, { mode: "number" });

/** What buyers gave for a craft in a month, what of it went back (below zero), and what was granted (below zero). Null for none. */
export const publishedFundMonth = published
  .view("fund_month", {
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    craftName: localized("craft_name"),
    month: text("month").notNull(),
    giftMinor: minor("gift_minor"),
    giftBackMinor: minor("gift_back_minor"),
    grantedMinor: minor("granted_minor"),
  })
  .existing();

/** What makers gave, net of what went back, told once for a craft, or for several together (null), from a month to a month. */
export const publishedFundPeriod = published
  .view("fund_period", {
    n: minor("n").notNull(),
    craftId: text("craft_id").$type<Id<"craft">>(),
    craftName: jsonb("craft_name").$type<LocalizedText>(),
    fromMonth: text("from_month").notNull(),
    toMonth: text("to_month").notNull(),
    shareMinor: minor("share_minor").notNull(),
  })
  .existing();

export const publishedFundGrant = published
  .view("fund_grant", {
    id: text("id").$type<Id<"fundGrant">>().notNull(),
    craftId: text("craft_id").$type<Id<"craft">>().notNull(),
    craftName: localized("craft_name"),
    chamberName: localized("chamber_name"),
    amountMinor: minor("amount_minor").notNull(),
    state: text("state").$type<GrantState>().notNull(),
    decidedAt: timestamp("decided_at", { withTimezone: true, mode: "date" }).notNull(),
    paidAt: timestamp("paid_at", { withTimezone: true, mode: "date" }),
    masterName: jsonb("master_name").$type<LocalizedText>(),
    isDemonstration: boolean("is_demonstration").notNull(),
  })
  .existing();

export const publishedPieceFund = published
  .view("piece_fund", {
    pieceId: text("piece_id").$type<Id<"piece">>().notNull(),
    basisPoints: integer("basis_points").notNull(),
  })
  .existing();
