import { sql } from "drizzle-orm";
import { check, date, index, pgTable } from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { createdAt, id, idRef, instant } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** Days on which a workshop does not work, both ends with them. What buyers are told and promised counts them. */
export const workshopClosure = pgTable(
  "workshop_closure",
  {
    id: id("closure"),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    fromDay: date("from_day").notNull(),
    untilDay: date("until_day").notNull(),
    userId: idRef("user_id", "user")
      .notNull()
      .references(() => user.id),
    createdAt: createdAt(),
    // Taken back by the maker.
    cancelledAt: instant("cancelled_at"),
  },
  (t) => [
    index("workshop_closure_artisan").on(t.artisanId, t.untilDay).where(sql`${t.cancelledAt} is null`),
    check("workshop_closure_days", sql`${t.untilDay} between ${t.fromDay} and ${t.fromDay} + 120`),
  ],
);
