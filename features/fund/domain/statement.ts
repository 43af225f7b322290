import type { CraftBooks, FundMonth, MonthBooks } from "#features/fund/schema.ts";

const none = { givenMinor: 0, backMinor: 0, grantedMinor: 0 };

type Sums = typeof none;

const add = (a: Sums, b: FundMonth): Sums => ({
  givenMinor: a.givenMinor + (b.givenMinor ?? 0),
  backMinor: a.backMinor + (b.backMinor ?? 0),
  grantedMinor: a.grantedMinor + (b.grantedMinor ?? 0),
});

const balanceOf = ({ givenMinor, backMinor, grantedMinor }: Sums) => givenMinor + backMinor + grantedMinor;

/** The books of each craft, the fullest first, and of all together. Minor units of dirhams; what went out is below zero. */
export function booksOf(rows: readonly FundMonth[]): {
  crafts: CraftBooks[];
  total: Sums & { balanceMinor: number };
} {
  const crafts = [...Map.groupBy(rows, ({ craftId }) => craftId)].map(([craftId, own]): CraftBooks => {
    const sums = own.reduce(add, none);
    return { craftId, name: own[0]?.craftName ?? {}, ...sums, balanceMinor: balanceOf(sums) };
  });
  const sums = rows.reduce(add, none);
  return {
    crafts: crafts.sort((a, b) => b.givenMinor - a.givenMinor || a.craftId.localeCompare(b.craftId)),
    total: { ...sums, balanceMinor: balanceOf(sums) },
  };
}

/** What came in, less what went back, and what went out, of every month from the first to `last` (`YYYY-MM`): 12 at least, 24 at most. */
export function monthsOf(rows: readonly FundMonth[], last: string): MonthBooks[] {
  const first = rows.map(({ month }) => month).sort()[0];
  if (!first) return [];
  const months: MonthBooks[] = [];
  for (let month = last; months.length < 24; month = monthBefore(month)) {
    if (month < first && months.length >= 12) break;
    const sums = rows.filter((row) => row.month === month).reduce(add, none);
    months.unshift({ month, inMinor: sums.givenMinor + sums.backMinor, outMinor: -sums.grantedMinor });
  }
  return months;
}

function monthBefore(month: string): string {
  const [year = 0, n = 1] = month.split("-").map(Number);
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, "0")}`;
}
