import { dayInMorocco, daysBetween } from "#lib/days.ts";

/** How near a day is: `late` once it has passed, `soon` in its last five days. */
export type Deadline = { days: number; look: "late" | "soon" | "calm" };

/** Whole days to a due moment; negative once it has passed. Counted in Moroccan days, so that "today" is today. */
export function deadlineOf(dueAt: Date | string, now: Date): Deadline {
  const days = daysBetween(dayInMorocco(now), dayInMorocco(new Date(dueAt)));
  return { days, look: days < 0 ? "late" : days <= 5 ? "soon" : "calm" };
}
