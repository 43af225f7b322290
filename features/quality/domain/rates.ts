/**
 * A share as a rate in percent with one digit, or null where it would say more than it knows: below `enough` of the whole, numbers
 * are said as numbers. `share` and `whole` are counts of the same units.
 */
export function rateOf(share: number, whole: number, enough: number): number | null {
  if (whole < enough || whole <= 0) return null;
  return Math.round((share * 1000) / whole) / 10;
}
