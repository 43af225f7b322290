import { z } from "zod";
import type { BookingState, SiteKind, SiteState, UnitKind, UnitState, WeekHours } from "#db/schema/sites.ts";
import { day, threeOf, whole } from "#features/calls/schema.ts";
import { readHours } from "#features/sites/domain/hours.ts";
import type { Place, ShownState } from "#features/sites/domain/plan.ts";
import { emptyOr } from "#lib/forms/inputs.ts";
import { locales } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized-text.ts";
import { type Id, idSchema } from "#lib/ids/ids.ts";

export type { BookingState, SiteKind, SiteState, UnitKind, UnitState, WeekHours } from "#db/schema/sites.ts";
export { clockOf, typedHours } from "#features/sites/domain/hours.ts";
export { isRoom, type Place, type ShownState, shownStates } from "#features/sites/domain/plan.ts";

export { type Slot, slotsOn } from "#features/sites/domain/slots.ts";

export const siteKinds = [
  ...(["village", "complex", "dar_sanaa", "dar_lmaalma", "workshops", "stands"] as const),
  ...(["support_centre", "craft_centre"] as const),
] as const satisfies readonly SiteKind[];
export const siteStates = [
  ...(["study", "works", "entering_service", "existing"] as const),
] as const satisfies readonly SiteState[];
export const unitKinds = [
  ...(["workshop", "stall", "hall", "kiln", "loom"] as const),
] as const satisfies readonly UnitKind[];
export const unitStates = ["in_service", "repair", "closed"] as const satisfies readonly UnitState[];

export const siteWords = ["name", "intro", "address", "town", "visit"] as const;

const hoursOfDay = z.string().transform((typed, context) => {
  if (typed.trim() === "") return null;
  const hours = readHours(typed);
  if (hours) return hours;
  context.addIssue({ code: "custom", message: "HOURS_INVALID" });
  return z.NEVER;
});

const siteFields = {
  kind: z.enum(siteKinds, "CHOOSE"),
  name: threeOf(120),
  intro: threeOf(1200),
  address: threeOf(200),
  town: threeOf(80),
  visit: threeOf(600),
  /** Monday first, as typed: `9:00-18:00`, or nothing where it is closed. */
  hours: z.array(hoursOfDay).length(7),
  planColumns: whole(4, 40, "PLAN_SIZE"),
  planRows: whole(4, 40, "PLAN_SIZE"),
};

const stateFields = {
  state: z.enum(siteStates, "CHOOSE"),
  stateOn: day,
  stateSource: z.string().trim().min(3, "REQUIRED").max(300, "TOO_LONG"),
};

export const openSiteInput = z.strictObject({
  chamberId: idSchema("chamber"),
  ...siteFields,
  ...stateFields,
});
export const editSiteInput = z.strictObject({ siteId: idSchema("site"), ...siteFields });
export const moveSiteInput = z.strictObject({ siteId: idSchema("site"), ...stateFields });
export const siteInput = z.strictObject({ siteId: idSchema("site") });
export const unitInput = z.strictObject({ unitId: idSchema("siteUnit") });

const limit = (min: number, max: number) => emptyOr(whole(min, max, "LIMIT_INVALID"), "LIMIT_INVALID");
const cell = (max: number) => emptyOr(whole(1, max, "PLACE_INVALID"), "PLACE_INVALID");

export const writeUnitInput = z.strictObject({
  siteId: idSchema("site"),
  /** Null for one that is new. */
  unitId: idSchema("siteUnit").nullable(),
  kind: z.enum(unitKinds, "CHOOSE"),
  state: z.enum(unitStates, "CHOOSE"),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,12}$/, "CODE_INVALID"),
  name: threeOf(80),
  /** The first column and row of the plan are 1. All four, or none for a unit that is not on the plan. */
  column: cell(40),
  row: cell(40),
  width: cell(40),
  height: cell(40),
  /** All five for equipment that makers share, or none. */
  slotMinutes: limit(15, 1440),
  mostOpen: limit(1, 50),
  daysAhead: limit(1, 180),
  cancelHours: limit(0, 168),
  mostMissed: limit(1, 20),
});

export const bookInput = z.strictObject({
  unitId: idSchema("siteUnit"),
  artisanId: idSchema("artisan"),
  startsAt: z.iso.datetime("SLOT_UNKNOWN").transform((text) => new Date(text)),
});

export const bookingInput = z.strictObject({ bookingId: idSchema("unitBooking") });
export const settleBookingInput = bookingInput.extend({ state: z.enum(["used", "missed"]) });

const slug = z.string().max(1000);
export const siteSlugInput = z.object({ locale: z.enum(locales), slug });
export const sitePageInput = z.object({ locale: z.enum(locales), id: idSchema("site") });

/** Days in which a slot that was missed counts against its maker. A rule of the house, shown where one books. */
export const missedDays = 90;

export type SiteFacts = {
  id: Id<"site">;
  chamberId: Id<"chamber">;
  kind: SiteKind;
  state: SiteState;
  stateOn: string;
  name: LocalizedText;
  town: LocalizedText;
  isPublished: boolean;
  isDemonstration: boolean;
};

/** Limits of equipment that is shared. */
export type Sharing = {
  slotMinutes: number;
  mostOpen: number;
  daysAhead: number;
  cancelHours: number;
  mostMissed: number;
};

export type Unit = {
  id: Id<"siteUnit">;
  kind: UnitKind;
  state: UnitState;
  shown: ShownState;
  code: string;
  name: LocalizedText;
  place: Place | null;
  sharing: Sharing | null;
};

/** What a plan is drawn from. */
export type Plan = { columns: number; rows: number };

export type OwnSite = SiteFacts & {
  stateSource: string;
  intro: LocalizedText;
  address: LocalizedText;
  visit: LocalizedText;
  hours: WeekHours;
  plan: Plan;
  units: Unit[];
  states: { state: SiteState; onDate: string; source: string }[];
  openFaults: number;
};

export type BookingRow = {
  id: Id<"unitBooking">;
  unitId: Id<"siteUnit">;
  unitName: LocalizedText;
  unitCode: string;
  siteName: LocalizedText;
  artisanId: Id<"artisan">;
  artisanName: LocalizedText;
  startsAt: string;
  endsAt: string;
  state: BookingState;
};

/** The bookings of a day at a site. */
export type DayOfSite = { site: SiteFacts; day: string; bookings: BookingRow[] };

export type SlotRow = { startsAt: string; endsAt: string; state: "free" | "taken" | "mine" | "past" };

/** Equipment as a maker sees it who books it: the slots of a day, and what they have booked. */
export type BookingDesk = {
  artisanId: Id<"artisan">;
  site: SiteFacts;
  unit: Unit;
  sharing: Sharing;
  isOpen: boolean;
  day: string;
  today: string;
  lastDay: string;
  slots: SlotRow[];
  nextFree: string | null;
  own: BookingRow[];
};
