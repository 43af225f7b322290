import { sql } from "drizzle-orm";
import { bigint, boolean, char, check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { collection } from "#db/schema/catalogue.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, minor } from "#db/schema/columns.ts";
import { craft } from "#db/schema/crafts.ts";
import { user } from "#db/schema/identity.ts";

/** Who pays for what a promotion takes off: the chamber or a national programme, as a subsidy, or each artisan who has agreed. */
export type Bearer = "chamber" | "artisan" | "programme";

/** What is taken off: a part of each unit, a sum of each unit, or the delivery of a parcel. */
export type PromotionKind = "percent" | "amount" | "free_delivery";

/**
 * Something off the pieces of a collection, a craft, a maker or for a country, from a day to a day (both included, in Morocco). What
 * was promised is never changed, only ended early, so that what a sold line names stays; what it has spent is counted on it.
 */
export const promotion = pgTable(
  "promotion",
  {
    id: id("promotion"),
    // What it is about: every one that is set must fit.
    collectionId: idRef("collection_id", "collection").references(() => collection.id),
    craftId: idRef("craft_id", "craft").references(() => craft.id),
    artisanId: idRef("artisan_id", "artisan").references(() => artisan.id),
    buyerCountry: char("buyer_country", { length: 2 }),
    // Whose office keeps it, and who pays where the chamber bears it; null for a national programme.
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    kind: text("kind").$type<PromotionKind>().notNull().default("percent"),
    basisPoints: integer("basis_points"),
    // Dirhams off each unit.
    amountMinor: minor("amount_minor"),
    bearer: text("bearer").$type<Bearer>().notNull(),
    // Typed by the buyer; null where it applies by itself.
    code: text("code").unique(),
    // Dirhams it may cost in all and has cost, purchases it may be in and is in, and of those one buyer's.
    budgetMinor: minor("budget_minor"),
    spentMinor: minor("spent_minor").notNull().default(0),
    maxUses: integer("max_uses"),
    used: integer("used").notNull().default(0),
    perBuyer: integer("per_buyer"),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    givenBy: idRef("given_by", "user").references(() => user.id, { onDelete: "set null" }),
    endedAt: instant("ended_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("promotion_collection").on(t.collectionId, t.endsOn),
    index("promotion_chamber").on(t.chamberId, t.createdAt),
    check(
      "promotion_kind",
      sql`case ${t.kind} when 'percent' then ${t.basisPoints} between 100 and 9000 and ${t.amountMinor} is null
        when 'amount' then ${t.amountMinor} > 0 and ${t.basisPoints} is null
        when 'free_delivery' then num_nonnulls(${t.basisPoints}, ${t.amountMinor}) = 0 else false end`,
    ),
    check(
      "promotion_bearer",
      sql`${t.bearer} in ('chamber', 'artisan', 'programme') and (${t.bearer} = 'programme') = (${t.chamberId} is null)
        and not (${t.bearer} = 'artisan' and ${t.kind} = 'free_delivery')`,
    ),
    check(
      "promotion_scope",
      sql`num_nonnulls(${t.collectionId}, ${t.craftId}, ${t.artisanId}, ${t.buyerCountry}) > 0`,
    ),
    check("promotion_code", sql`${t.code} ~ '^[A-Z0-9-]{3,20}$'`),
    check(
      "promotion_budget",
      sql`${t.budgetMinor} > 0 and ${t.spentMinor} >= 0 and ${t.spentMinor} <= ${t.budgetMinor}
        or ${t.budgetMinor} is null and ${t.spentMinor} >= 0`,
    ),
    check(
      "promotion_uses",
      sql`${t.maxUses} > 0 and ${t.used} >= 0 and ${t.used} <= ${t.maxUses} or ${t.maxUses} is null and ${t.used} >= 0`,
    ),
    check("promotion_per_buyer", sql`${t.perBuyer} > 0`),
    check("promotion_days", sql`${t.endsOn} >= ${t.startsOn}`),
  ],
);

/** What an artisan answered to a promotion they would bear. Append-only: the newest answer holds. */
export const promotionAnswer = pgTable(
  "promotion_answer",
  {
    n: bigint("n", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    promotionId: idRef("promotion_id", "promotion")
      .notNull()
      .references(() => promotion.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    agrees: boolean("agrees").notNull(),
    userId: idRef("user_id", "user"),
    at: instant("at").notNull().default(sql`clock_timestamp()`),
  },
  (t) => [index("promotion_answer_newest").on(t.promotionId, t.artisanId, t.n)],
);
