import { monthOf, nextMonth } from "#features/sites/domain/rent.ts";
import { monthsUntil } from "#lib/days.ts";

export type Stay = { unitId: string; startsOn: string; until: string };
export type MonthOfRooms = { month: string; let: number; rooms: number };

/** So many months up to the one of `today`, each by its first day. */
export const lastMonths = (today: string, count: number): string[] =>
  monthsUntil(today.slice(0, 7), count).map((month) => `${month}-01`);

/** How many rooms had a tenant on some day of each month, of the rooms there were by its end. */
export function occupancy(
  rooms: readonly { id: string; since: string }[],
  stays: readonly Stay[],
  months: readonly string[],
): MonthOfRooms[] {
  return months.map((month) => {
    const after = nextMonth(month);
    const there = rooms.filter(({ since }) => monthOf(since) <= month);
    const taken = there.filter(({ id }) =>
      stays.some(({ unitId, startsOn, until }) => unitId === id && startsOn < after && until >= month),
    );
    return { month, let: taken.length, rooms: there.length };
  });
}
