import { monthOf, nextMonth } from "#features/sites/domain/rent.ts";

export type Stay = { unitId: string; startsOn: string; until: string };
export type MonthOfRooms = { month: string; let: number; rooms: number };

/** So many months up to the one of `today`, each by its first day. */
export function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: count }, (_, n) =>
    new Date(Date.UTC(year, month - count + n, 1)).toISOString().slice(0, 10),
  );
}

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
