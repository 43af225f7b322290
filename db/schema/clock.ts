import { pgTable, smallint, timestamp } from "drizzle-orm/pg-core";

/**
 * How far clocks in Morocco are ahead of Greenwich, from an instant on. Written by every migration from the time zones that Node knows:
 * the kingdom changes its clock by decree, and a database's own zones may be older than the last one.
 */
export const moroccoClock = pgTable("morocco_clock", {
  begins: timestamp("begins", { withTimezone: true, mode: "date" }).primaryKey(),
  minutes: smallint("minutes").notNull(),
});
