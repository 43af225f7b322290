import { dayAfter, dayInMorocco, daysBetween } from "#lib/days.ts";

/** The last day (ISO date, in Morocco) on which something may be done: so many days after the day of an instant. */
export function lastDay(from: Date, days: number): string {
  return dayAfter(dayInMorocco(from), days);
}

/** Whole Moroccan days from now until a day: 0 on the day itself, negative once it is over. */
export function daysUntil(isoDay: string, now: Date): number {
  return daysBetween(dayInMorocco(now), isoDay);
}

/** How a deadline is shown: so many days are left, it ends today, or it is so many days overdue. */
export type Clock = { is: "left" | "today" | "overdue"; days: number };

/** Where a deadline stands, counted in days of the Moroccan calendar and not in hours. */
export function clockOf(dueAt: Date, now: Date): Clock {
  const days = daysUntil(dayInMorocco(dueAt), now);
  if (days === 0) return { is: "today", days: 0 };
  return days > 0 ? { is: "left", days } : { is: "overdue", days: -days };
}
