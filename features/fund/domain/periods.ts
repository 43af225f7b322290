import type { Id } from "#lib/ids/ids.ts";

/** Makers who must stand behind an amount before it is told: of fewer, one could work out another's sales. */
export const fewestMakers = 5;

/** What one maker gave for a craft in a month (`YYYY-MM`), and what of it, or of earlier gifts, went back then. Minor units, both above zero. */
export type MakerMonth = {
  craftId: Id<"craft">;
  month: string;
  artisanId: Id<"artisan">;
  givenMinor: number;
  backMinor: number;
};

export type Period = {
  craftId: Id<"craft"> | null;
  fromMonth: string;
  toMonth: string;
  shareMinor: number;
};

export type Told = { periods: Period[]; until: Map<Id<"craft">, string> };

/** `makers`: what each gave in it, less what went back in it. */
type Tail = { from: string; minor: number; makers: Map<string, number> };

/**
 * Cuts what makers gave into periods that can be told: a craft's months until five makers have given more than went back of theirs, and
 * at the end of a year the rest of all crafts together, where five such makers stand behind it; what is left waits. `until` says how far
 * each craft was told before. Pure.
 * Each entry is in one period at most, and a period is never cut anew: months only come behind those that are over. So whatever is told
 * can be added and taken off in any way, and no sum is of fewer than five makers.
 */
export function cutPeriods(
  rows: readonly MakerMonth[],
  until: ReadonlyMap<Id<"craft">, string>,
  lastMonth: string,
): Told {
  const open = rows.filter(({ craftId, month }) => month <= lastMonth && month > (until.get(craftId) ?? ""));
  const told: Told = { periods: [], until: new Map() };
  const tails = new Map<Id<"craft">, Tail>();
  for (const month of monthsFrom(open, lastMonth)) {
    for (const row of open.filter((one) => one.month === month)) addTo(tails, row);
    for (const [craftId, tail] of [...tails].toSorted(([a], [b]) => a.localeCompare(b)))
      if (countGivers([tail]) >= fewestMakers) tell(told, tails, [craftId], craftId, month);
    if (month.endsWith("-12") && countGivers([...tails.values()]) >= fewestMakers)
      tell(told, tails, [...tails.keys()], null, month);
  }
  return told;
}

function addTo(tails: Map<Id<"craft">, Tail>, row: MakerMonth): void {
  const tail = tails.get(row.craftId) ?? { from: row.month, minor: 0, makers: new Map<string, number>() };
  const net = row.givenMinor - row.backMinor;
  tail.minor += net;
  tail.makers.set(row.artisanId, (tail.makers.get(row.artisanId) ?? 0) + net);
  tails.set(row.craftId, tail);
}

/** Makers who stand behind an amount: of whose gifts in it more came than went back. A buyer who cancels puts nobody behind it. */
function countGivers(tails: readonly Tail[]): number {
  const all = new Map<string, number>();
  for (const { makers } of tails)
    for (const [maker, net] of makers) all.set(maker, (all.get(maker) ?? 0) + net);
  return [...all.values()].filter((net) => net > 0).length;
}

function tell(
  told: Told,
  tails: Map<Id<"craft">, Tail>,
  crafts: readonly Id<"craft">[],
  craftId: Id<"craft"> | null,
  toMonth: string,
): void {
  const own = crafts.flatMap((id) => tails.get(id) ?? []);
  const fromMonth = own.map(({ from }) => from).sort()[0] ?? toMonth;
  told.periods.push({
    ...{ craftId, fromMonth, toMonth },
    shareMinor: own.reduce((sum, { minor }) => sum + minor, 0),
  });
  for (const id of crafts) {
    tails.delete(id);
    told.until.set(id, toMonth);
  }
}

/** Every month from the first of the rows to `last`, those without movements too. */
function monthsFrom(rows: readonly MakerMonth[], last: string): string[] {
  const months: string[] = [];
  const first = rows.map(({ month }) => month).sort()[0];
  for (let month = first; month && month <= last; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, n = 1] = month.split("-").map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, "0")}`;
}

/** The month before another (`YYYY-MM`). */
export function monthBefore(month: string): string {
  const [year = 0, n = 1] = month.split("-").map(Number);
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, "0")}`;
}
