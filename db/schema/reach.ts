import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

export type ReachKind = "piece" | "collection" | "artisan";

/** What was looked at and put into baskets, by day: sums of things, nothing of people. */
export const reachDay = pgTable(
  "reach_day",
  {
    kind: text("kind").$type<ReachKind>().notNull(),
    thingId: text("thing_id").notNull(),
    day: date("day").notNull(),
    views: integer("views").notNull().default(0),
    // Views that came from elsewhere: a search, a message, a typed address.
    visits: integer("visits").notNull().default(0),
    adds: integer("adds").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.thingId, t.day] }),
    check("reach_day_kind", sql`${t.kind} in ('piece', 'collection', 'artisan')`),
    check(
      "reach_day_counts",
      sql`${t.views} >= 0 and ${t.visits} between 0 and ${t.views} and ${t.adds} >= 0`,
    ),
  ],
);

/** Who does not want the weekly mail. */
export const weeklyOptOut = pgTable("weekly_opt_out", {
  userId: idRef("user_id", "user")
    .primaryKey()
    .references(() => user.id, { onDelete: "cascade" }),
  at: instant("at").notNull().default(sql`now()`),
});

/** What a chamber and one of its makers write to each other. */
export const makerMessage = pgTable(
  "maker_message",
  {
    id: id("makerMessage"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    fromMaker: boolean("from_maker").notNull(),
    senderId: idRef("sender_id", "user")
      .notNull()
      .references(() => user.id),
    body: text("body").notNull(),
    // The same for everybody a message was sent to at once.
    roundId: text("round_id"),
    createdAt: createdAt(),
    readAt: instant("read_at"),
  },
  (t) => [
    index("maker_message_thread").on(t.chamberId, t.artisanId, t.createdAt),
    index("maker_message_unread").on(t.artisanId).where(sql`${t.readAt} is null and not ${t.fromMaker}`),
    index("maker_message_new")
      .on(t.chamberId, t.artisanId)
      .where(sql`${t.readAt} is null and ${t.fromMaker}`),
    uniqueIndex("maker_message_once").on(t.roundId, t.artisanId),
    check("maker_message_body", sql`length(${t.body}) between 1 and 2000`),
    check("maker_message_round", sql`${t.roundId} is null or not ${t.fromMaker}`),
  ],
);
