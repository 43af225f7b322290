import { monthBefore } from "#features/fund/domain/periods.ts";
import type { CraftBooks, FundMonth, FundPeriod, MonthBooks } from "#features/fund/schema.ts";

const none = { shareMinor: 0, giftMinor: 0, grantedMinor: 0 };

type Sums = typeof none;

const add = (a: Sums, b: Partial<Sums>): Sums => ({
  shareMinor: a.shareMinor + (b.shareMinor ?? 0),
  giftMinor: a.giftMinor + (b.giftMinor ?? 0),
  grantedMinor: a.grantedMinor + (b.grantedMinor ?? 0),
});

const ofMonth = ({ giftMinor, giftBackMinor, grantedMinor }: FundMonth): Omit<Sums, "shareMinor"> => ({
  giftMinor: (giftMinor ?? 0) + (giftBackMinor ?? 0),
  grantedMinor: grantedMinor ?? 0,
});

/**
 * The books of each craft as far as they are told, the fullest first and those told together last, and of all together. Minor units of
 * dirhams; gifts are less what went back, what was granted is below zero.
 */
export function booksOf(
  months: readonly FundMonth[],
  periods: readonly FundPeriod[],
): { crafts: CraftBooks[]; total: Sums } {
  const ids = new Set([...periods, ...months].map(({ craftId }) => craftId));
  const crafts = [...ids].map((craftId): CraftBooks => {
    const own = periods.filter((period) => period.craftId === craftId);
    const moved = months.filter((month) => month.craftId === craftId);
    const sums = [...own.map(({ shareMinor }) => ({ shareMinor })), ...moved.map(ofMonth)].reduce(add, none);
    const name = own[0]?.craftName ?? moved[0]?.craftName ?? null;
    return {
      craftId,
      name,
      ...sums,
      toldUntil:
        own
          .map(({ toMonth }) => toMonth)
          .sort()
          .at(-1) ?? null,
    };
  });
  const given = (one: CraftBooks) => one.shareMinor + one.giftMinor;
  return {
    crafts: crafts.sort(
      (a, b) =>
        Number(a.craftId === null) - Number(b.craftId === null) ||
        given(b) - given(a) ||
        String(a.craftId).localeCompare(String(b.craftId)),
    ),
    total: crafts.reduce(add, none),
  };
}

/**
 * What was told to have come in, in the month a period ends and the month of each gift, and what was granted: of every month from the
 * first to `last` (`YYYY-MM`), 12 at least, 24 at most.
 */
export function monthsOf(
  moved: readonly FundMonth[],
  periods: readonly FundPeriod[],
  last: string,
): MonthBooks[] {
  const first = [...moved.map(({ month }) => month), ...periods.map(({ toMonth }) => toMonth)].sort()[0];
  if (!first) return [];
  const months: MonthBooks[] = [];
  for (let month = last; months.length < 24; month = monthBefore(month)) {
    if (month < first && months.length >= 12) break;
    const sums = [
      ...periods.filter(({ toMonth }) => toMonth === month).map(({ shareMinor }) => ({ shareMinor })),
      ...moved.filter((row) => row.month === month).map(ofMonth),
    ].reduce(add, none);
    months.unshift({ month, inMinor: sums.shareMinor + sums.giftMinor, outMinor: -sums.grantedMinor });
  }
  return months;
}
