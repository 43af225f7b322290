import type { WeekHours } from "#db/schema/sites.ts";
import { hoursOn } from "#features/sites/domain/hours.ts";
import { dayAfter, dayInMorocco } from "#lib/days.ts";
import { instantAt } from "#lib/morocco-time.ts";

export type Slot = { startsAt: Date; endsAt: Date };

/** Slots of a day (ISO date): as many whole ones as fit into the site's hours, from its opening on. */
export function slotsOn(day: string, hours: WeekHours, slotMinutes: number): Slot[] {
  const open = hoursOn(hours, day);
  if (!open) return [];
  const [from, until] = open;
  const slots: Slot[] = [];
  for (let minute = from; minute + slotMinutes <= until; minute += slotMinutes) {
    const startsAt = instantAt(day, minute);
    // An hour that the clocks skip has no slot.
    if (startsAt) slots.push({ startsAt, endsAt: new Date(startsAt.getTime() + slotMinutes * 60_000) });
  }
  return slots;
}

/** The slot that begins at an instant; null when none does. */
export function slotAt(startsAt: Date, hours: WeekHours, slotMinutes: number): Slot | null {
  const slots = slotsOn(dayInMorocco(startsAt), hours, slotMinutes);
  return slots.find((slot) => slot.startsAt.getTime() === startsAt.getTime()) ?? null;
}

export const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

/** The first slot after an instant that nobody has; null when there is none within so many days from today. */
export function nextFree(
  after: Date,
  taken: readonly Slot[],
  unit: { hours: WeekHours; slotMinutes: number; daysAhead: number },
  now: Date,
): Slot | null {
  const last = dayAfter(dayInMorocco(now), unit.daysAhead);
  for (let day = dayInMorocco(after); day <= last; day = dayAfter(day)) {
    const free = slotsOn(day, unit.hours, unit.slotMinutes).find(
      (slot) => slot.startsAt > after && slot.startsAt > now && !taken.some((one) => overlaps(one, slot)),
    );
    if (free) return free;
  }
  return null;
}
