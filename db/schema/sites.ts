import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { artisan } from "#db/schema/artisans.ts";
import { chamber } from "#db/schema/chambers.ts";
import { createdAt, id, idRef, instant, localized } from "#db/schema/columns.ts";
import { user } from "#db/schema/identity.ts";

/** Types of places the sector keeps, as the ministry's lists and the press name them. */
export type SiteKind =
  | "village"
  | "complex"
  | "dar_sanaa"
  | "dar_lmaalma"
  | "workshops"
  | "stands"
  | "support_centre"
  | "craft_centre";

/** How far a site is. Figures of the sector are told in these four words. */
export type SiteState = "study" | "works" | "entering_service" | "existing";

/** From and until, in minutes of the day in Morocco. */
export type OpenHours = readonly [from: number, until: number];
/** Monday first; null where the site is closed. */
export type WeekHours = readonly (OpenHours | null)[];

export const site = pgTable(
  "site",
  {
    id: id("site"),
    chamberId: idRef("chamber_id", "chamber")
      .notNull()
      .references(() => chamber.id),
    kind: text("kind").$type<SiteKind>().notNull(),
    state: text("state").$type<SiteState>().notNull().default("study"),
    // Since when, and who says so.
    stateOn: date("state_on").notNull(),
    stateSource: text("state_source").notNull(),
    name: localized("name").notNull(),
    intro: localized("intro").notNull(),
    address: localized("address").notNull(),
    town: localized("town").notNull(),
    visit: localized("visit").notNull(),
    hours: jsonb("hours").$type<WeekHours>().notNull(),
    // The plan's grid, in cells.
    planColumns: smallint("plan_columns").notNull(),
    planRows: smallint("plan_rows").notNull(),
    publishedAt: instant("published_at"),
    createdBy: idRef("created_by", "user").references(() => user.id),
    isDemonstration: boolean("is_demonstration").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    index("site_chamber").on(t.chamberId),
    check(
      "site_kind",
      sql`${t.kind} in ('village', 'complex', 'dar_sanaa', 'dar_lmaalma', 'workshops', 'stands', 'support_centre', 'craft_centre')`,
    ),
    check("site_state_known", sql`${t.state} in ('study', 'works', 'entering_service', 'existing')`),
    check("site_plan", sql`${t.planColumns} between 4 and 40 and ${t.planRows} between 4 and 40`),
    check("site_hours", sql`jsonb_typeof(${t.hours}) = 'array' and jsonb_array_length(${t.hours}) = 7`),
    check("site_source", sql`length(${t.stateSource}) between 3 and 300`),
  ],
);

/** Every state a site was in, dated, with who said so. */
export const siteState = pgTable(
  "site_state",
  {
    siteId: idRef("site_id", "site")
      .notNull()
      .references(() => site.id),
    state: text("state").$type<SiteState>().notNull(),
    onDate: date("on_date").notNull(),
    source: text("source").notNull(),
    recordedBy: idRef("recorded_by", "user").references(() => user.id),
    recordedAt: instant("recorded_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.state, t.onDate] })],
);

export type UnitKind = "workshop" | "stall" | "hall" | "kiln" | "loom";
export type UnitState = "in_service" | "repair" | "closed";

/** A part of a site: a room somebody rents, or equipment that makers share. With a place it stands on the plan. */
export const siteUnit = pgTable(
  "site_unit",
  {
    id: id("siteUnit"),
    siteId: idRef("site_id", "site")
      .notNull()
      .references(() => site.id),
    kind: text("kind").$type<UnitKind>().notNull(),
    state: text("state").$type<UnitState>().notNull().default("in_service"),
    code: text("code").notNull(),
    name: localized("name").notNull(),
    // Cells of the plan, counted from nought; no two units share one (an exclusion in the database).
    x: smallint("x"),
    y: smallint("y"),
    w: smallint("w"),
    h: smallint("h"),
    // What is shared: length of a slot, and the limits each maker has.
    slotMinutes: smallint("slot_minutes"),
    mostOpen: smallint("most_open"),
    daysAhead: smallint("days_ahead"),
    cancelHours: smallint("cancel_hours"),
    mostMissed: smallint("most_missed"),
    createdAt: createdAt(),
  },
  (t) => [
    unique("site_unit_code").on(t.siteId, t.code),
    check("site_unit_kind", sql`${t.kind} in ('workshop', 'stall', 'hall', 'kiln', 'loom')`),
    check("site_unit_state_known", sql`${t.state} in ('in_service', 'repair', 'closed')`),
    check("site_unit_place_whole", sql`num_nonnulls(${t.x}, ${t.y}, ${t.w}, ${t.h}) in (0, 4)`),
    check(
      "site_unit_place_size",
      sql`${t.x} is null or ${t.x} >= 0 and ${t.y} >= 0 and ${t.w} between 1 and 40 and ${t.h} between 1 and 40`,
    ),
    check(
      "site_unit_shared",
      sql`num_nonnulls(${t.slotMinutes}, ${t.mostOpen}, ${t.daysAhead}, ${t.cancelHours}, ${t.mostMissed}) in (0, 5)`,
    ),
    check(
      "site_unit_limits",
      sql`${t.slotMinutes} is null or ${t.slotMinutes} between 15 and 1440 and ${t.mostOpen} between 1 and 50 and ${t.daysAhead} between 1 and 180 and ${t.cancelHours} between 0 and 168 and ${t.mostMissed} between 1 and 20`,
    ),
  ],
);

export type BookingState = "booked" | "cancelled" | "used" | "missed";

/** A slot of shared equipment, and whose it is. Two that are not cancelled never overlap (an exclusion in the database). */
export const unitBooking = pgTable(
  "unit_booking",
  {
    id: id("unitBooking"),
    unitId: idRef("unit_id", "siteUnit")
      .notNull()
      .references(() => siteUnit.id),
    artisanId: idRef("artisan_id", "artisan")
      .notNull()
      .references(() => artisan.id),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    state: text("state").$type<BookingState>().notNull().default("booked"),
    bookedBy: idRef("booked_by", "user").references(() => user.id),
    settledAt: instant("settled_at"),
    createdAt: createdAt(),
  },
  (t) => [
    index("unit_booking_unit").on(t.unitId, t.startsAt),
    index("unit_booking_artisan").on(t.artisanId, t.startsAt),
    check("unit_booking_state", sql`${t.state} in ('booked', 'cancelled', 'used', 'missed')`),
    check("unit_booking_span", sql`${t.startsAt} < ${t.endsAt}`),
  ],
);
