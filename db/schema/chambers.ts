import { sql } from "drizzle-orm";
import { boolean, date, index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";

/** How well a recorded fact is known. Nothing but `confirmed` is shown without saying so. */
export type Evidence = "confirmed" | "reported" | "unconfirmed" | "demonstration";

/** The twelve regions; the code is ISO 3166-2 (MA-01 … MA-12). */
export const region = pgTable("region", {
  code: text("code").primaryKey(),
  name: localized("name").notNull(),
});

/** A province or prefecture. Names and attachment are recorded facts with their source, like everything administrative. */
export const province = pgTable(
  "province",
  {
    code: text("code").primaryKey(),
    regionCode: text("region_code")
      .notNull()
      .references(() => region.code),
    kind: text("kind").$type<"province" | "prefecture">().notNull(),
    name: localized("name").notNull(),
    evidence: text("evidence").$type<Evidence>().notNull(),
    source: text("source").notNull(),
    recordedOn: date("recorded_on").notNull(),
  },
  (t) => [index("province_region").on(t.regionCode)],
);

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
  seatEvidence: text("seat_evidence").$type<Evidence>().notNull(),
  seatSource: text("seat_source"),
  seatRecordedOn: date("seat_recorded_on"),
  intro: localized("intro"),
  address: localized("address"),
  // Languages its counter works in, as BCP 47 tags (ar, fr, zgh …).
  languages: text("languages").array().notNull().default(sql`'{}'`),
  contactEmail: text("contact_email"),
  // The switchboard of a public establishment, not a person's number.
  contactPhone: text("contact_phone"),
  website: text("website"),
  openingHours: localized("opening_hours"),
  // The chamber looks at each piece before it is published, and at each change of what it is.
  reviewsPieces: boolean("reviews_pieces").notNull().default(false),
  createdAt: createdAt(),
});

/** Which chamber a province belongs to, since when. Ended rows stay. */
export const chamberProvince = pgTable(
  "chamber_province",
  {
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    provinceCode: text("province_code")
      .notNull()
      .references(() => province.code),
    since: date("since").notNull(),
    until: date("until"),
    source: text("source").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.chamberId, t.provinceCode, t.since] }),
    uniqueIndex("chamber_province_now").on(t.provinceCode).where(sql`${t.until} is null`),
  ],
);

/** A branch of a chamber in another town. */
export const annex = pgTable(
  "annex",
  {
    id: id("annex"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    provinceCode: text("province_code").references(() => province.code),
    name: localized("name").notNull(),
    town: localized("town").notNull(),
    address: localized("address"),
    contactPhone: text("contact_phone"),
    evidence: text("evidence").$type<Evidence>().notNull(),
    source: text("source").notNull(),
    recordedOn: date("recorded_on").notNull(),
    closedAt: instant("closed_at"),
    createdAt: createdAt(),
  },
  (t) => [index("annex_chamber").on(t.chamberId)],
);
