/** A quarter of a calendar year. */
export type Quarter = { year: number; quarter: number };

/** The quarter a day (ISO date) lies in. */
export function quarterOf(day: string): Quarter {
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(Number(day.slice(5, 7)) / 3) };
}

export const numberOf = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1;
export const fromNumber = (n: number): Quarter => ({ year: Math.floor(n / 4), quarter: (n % 4) + 1 });

/** `2026-q3`, as files and addresses call it. */
export const quarterName = ({ year, quarter }: Quarter): string => `${year}-q${quarter}`;

/** The quarter of a name; null for what is none. */
export function readQuarter(name: string): Quarter | null {
  const [, year, quarter] = /^(20\d\d)-q([1-4])$/.exec(name) ?? [];
  return year && quarter ? { year: Number(year), quarter: Number(quarter) } : null;
}

/** Both quarters and all between them, the oldest first. */
export function quartersBetween(first: Quarter, last: Quarter): Quarter[] {
  const from = numberOf(first);
  return Array.from({ length: Math.max(0, numberOf(last) - from + 1) }, (_, n) => fromNumber(from + n));
}

const two = (n: number) => String(n).padStart(2, "0");
/** ISO date. */
export const firstDayOf = ({ year, quarter }: Quarter) => `${year}-${two(quarter * 3 - 2)}-01`;
