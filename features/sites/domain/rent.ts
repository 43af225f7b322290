import { dayAfter, daysBetween, monthAfter } from "#lib/days.ts";
import { type Money, split } from "#lib/money/money.ts";

export type Term = { startsOn: string; endsOn: string; endedOn: string | null };

/** Days after rent fell due on which a tenant is told that it is not on record as paid: a reminder, and no term of the contract. */
export const reminderDays = 10;

/** The first day of the month a day lies in (ISO dates). */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first day of the month after. */
export const nextMonth = (month: string): string => `${monthAfter(month)}-01`;

/** The last day of so many months that begin on a day: a year from 1 March ends on the last of February. */
export function lastDayOf(startsOn: string, months: number): string {
  const [year = 0, month = 0, day = 0] = startsOn.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const next = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return dayAfter(next.toISOString().slice(0, 10), day > lastOfMonth ? 0 : -1);
}

/** Months of a contract that have begun by a day, each by its first day. */
export function monthsBegun({ startsOn, endsOn, endedOn }: Term, today: string): string[] {
  const last = [endedOn ?? endsOn, today].sort()[0] ?? today;
  const months: string[] = [];
  for (let month = monthOf(startsOn); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** Rent of a month: whole, or for its days where the contract begins, ends or was ended in it. */
export function rentOf(term: Term, rent: Money, month: string): Money {
  const after = nextMonth(month);
  const whole = daysBetween(month, after);
  const from = term.startsOn > month ? term.startsOn : month;
  const end = dayAfter(term.endedOn ?? term.endsOn);
  const days = daysBetween(from, end < after ? end : after);
  const [due = rent] = split(rent, [days, whole - days]);
  return due;
}

/** When a month's rent is due: on its first day, or the first day of the contract. */
export const dueOn = (term: Term, month: string): string => (term.startsOn > month ? term.startsOn : month);
