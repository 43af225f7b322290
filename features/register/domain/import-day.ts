import { westernDigits } from "#lib/people/digits.ts";

/**
 * A day as files write it: `2027-03-31`, `31/03/2027`, `31-3-2027` or `31.03.2027`, as an ISO date. Null when there is no
 * such day, or when it is not written in full: two digits of a year could be of two centuries.
 */
export function readDay(typed: string): string | null {
  const flat = westernDigits(typed).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(flat);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(flat);
  const [year = 0, month = 0, day = 0] = (iso ? iso.slice(1) : (local?.slice(1).reverse() ?? [])).map(Number);
  if (year < 1900 || year > 2200) return null;
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}
