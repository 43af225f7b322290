import { westernDigits } from "#lib/people/digits.ts";

/**
 * Thousandths of a unit from a quantity as people type it: `12`, `12,5`, `0.250`. On the digits, never through a float. Null for
 * what is no quantity above nothing, or is above a million units.
 */
export function milliOf(typed: string): number | null {
  const plain = westernDigits(typed)
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/[,٫]/g, ".");
  const [, units = "", part = ""] = /^(\d{1,7})(?:\.(\d{1,3}))?$/.exec(plain) ?? [];
  if (units === "") return null;
  const milli = Number(units + part.padEnd(3, "0"));
  return milli > 0 && milli <= 1_000_000_000 ? milli : null;
}
