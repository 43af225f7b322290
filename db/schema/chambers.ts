import { date, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, localized } from "#db/schema/columns.ts";

/** The twelve regions; the code is ISO 3166-2 (MA-01 … MA-12). */
export const region = pgTable("region", {
  code: text("code").primaryKey(),
  name: localized("name").notNull(),
});

/** A regional chamber of traditional crafts. Its seat is an editable, dated, sourced record, not a constant. */
export const chamber = pgTable("chamber", {
  id: id("chamber"),
  regionCode: text("region_code")
    .notNull()
    .unique()
    .references(() => region.code),
  key: text("key").notNull().unique(),
  name: localized("name").notNull(),
  seat: localized("seat"),
  seatEvidence: text("seat_evidence").$type<"confirmed" | "reported" | "unconfirmed">().notNull(),
  seatSource: text("seat_source"),
  seatRecordedOn: date("seat_recorded_on"),
  createdAt: createdAt(),
});
