const dayMs = 86_400_000;

/** How near a day is: `late` once it has passed, `soon` in its last five days. */
export type Deadline = { days: number; look: "late" | "soon" | "calm" };

/** Whole days to a due moment; negative once it has passed. Counted in Moroccan days, so that "today" is today. */
export function deadlineOf(dueAt: Date | string, now: Date): Deadline {
  const day = (at: Date) =>
    Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" }).format(at));
  const days = Math.round((day(new Date(dueAt)) - day(now)) / dayMs);
  return { days, look: days < 0 ? "late" : days <= 5 ? "soon" : "calm" };
}
