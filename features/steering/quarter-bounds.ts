import { firstDayOf, fromNumber, numberOf, type Quarter } from "#features/steering/domain/quarters.ts";
import { instantInMorocco } from "#lib/morocco-time.ts";

/** Days after its end in which a quarter can still change: late entries are validated, late facts arrive. */
export const openDays = 30;

/**
 * Where a quarter begins and ends in Morocco: `start` and `end` are instants, the second excluded; `firstDay` and `lastDay` ISO
 * dates, both included.
 */
export function boundsOf(one: Quarter): { start: Date; end: Date; firstDay: string; lastDay: string } {
  const firstDay = firstDayOf(one);
  const nextDay = firstDayOf(fromNumber(numberOf(one) + 1));
  const at = (day: string) => instantInMorocco(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`);
  const lastDay = new Date(Date.parse(nextDay) - 86_400_000).toISOString().slice(0, 10);
  return { start: at(firstDay), end: at(nextDay), firstDay, lastDay };
}

/** True once nothing of the quarter changes any more. */
export const mayClose = (one: Quarter, now: Date): boolean =>
  now.getTime() >= boundsOf(one).end.getTime() + openDays * 86_400_000;
