// Making a format takes fifty times as long as using it.
const morocco = new Intl.DateTimeFormat("en-CA", { timeZone: "Africa/Casablanca" });

/** The day of an instant in Morocco, as an ISO date: rules, cards and months change at midnight there. */
export function dayInMorocco(at: Date): string {
  return morocco.format(at);
}

/** The day so many days later, or earlier (ISO dates). */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day so many months later (ISO dates); the last of a month that has no such day. */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** Whole days from one day to another (ISO dates); negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The month so many months later, or earlier (`YYYY-MM`). */
export function monthAfter(month: string, months = 1): string {
  const [year = 0, n = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, n - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The last `count` months up to one (`YYYY-MM`), oldest first. */
export const monthsUntil = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => monthAfter(last, n + 1 - count));
