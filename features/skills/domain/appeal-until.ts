import { dayAfter, dayInMorocco } from "#lib/days.ts";

/** The last day (ISO date, Morocco) on which a refusal can be objected to. */
export function appealUntil(decidedAt: Date, days: number): string {
  return dayAfter(dayInMorocco(decidedAt), days);
}
