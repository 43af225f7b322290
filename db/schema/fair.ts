import { sql } from "drizzle-orm";
import { boolean, check, date, index, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** Which may follow which stands in `state_transition`. What a day says of a fair (coming, open, over) is read from its dates. */
export type FairState = "draft" | "published" | "drawn" | "cancelled";

/** A fair, held by a chamber, or by Maison de l'Artisan where no chamber is named. */
export const fair = pgTable(
  "fair",
  {
    id: id("fair"),
    slug: text("slug").notNull(),
    chamberId: idRef("chamber_id", "chamber").references(() => chamber.id),
    state: text("state").$type<FairState>().notNull().default("draft"),
    title: localized("title").notNull(),
    intro: localized("intro").notNull(),
    place: localized("place").notNull(),
    town: localized("town").notNull(),
    directions: localized("directions").notNull(),
    hours: localized("hours").notNull(),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    // The call: both days included, in Morocco's time.
    callFrom: date("call_from").notNull(),
    callUntil: date("call_until").notNull(),
    // Days an artisan has to answer the offer of a stand.
    answerDays: smallint("answer_days").notNull(),
    // SHA-256 of the draw's seed, known from the day the call is published; the seed itself once the draw was made.
    seedHash: text("seed_hash"),
    seed: text("seed"),
    publishedAt: instant("published_at"),
    drawnAt: instant("drawn_at"),
    cancelledAt: instant("cancelled_at"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    // A draft that was called off blocks nobody's address.
    uniqueIndex("fair_slug_unique")
      .on(t.slug)
      .where(sql`${t.state} <> 'cancelled' or ${t.publishedAt} is not null`),
    index("fair_chamber").on(t.chamberId, t.startsOn),
    index("fair_days").on(t.startsOn),
    check("fair_state", sql`${t.state} in ('draft', 'published', 'drawn', 'cancelled')`),
    check("fair_slug", sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`),
    check(
      "fair_dates",
      sql`${t.callFrom} <= ${t.callUntil} and ${t.callUntil} < ${t.startsOn} and ${t.startsOn} <= ${t.endsOn}`,
    ),
    check("fair_answer_days", sql`${t.answerDays} between 1 and 30`),
    check(
      "fair_committed",
      sql`${t.state} = 'draft' or ${t.state} = 'cancelled' or ${t.seedHash} is not null`,
    ),
    check("fair_drawn", sql`(${t.seed} is not null) = (${t.drawnAt} is not null)`),
  ],
);
