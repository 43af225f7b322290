import { type Buyers, fewestBuyers } from "#features/reach/schema.ts";

/**
 * Countries with enough buyers by number, the rest as one row that says no number: with one it could be worked out who is in it.
 * Pure.
 */
export function suppress(rows: readonly { country: string; buyers: number }[]): Buyers {
  const shown = rows.filter(({ buyers }) => buyers >= fewestBuyers);
  return {
    countries: shown.toSorted((a, b) => b.buyers - a.buyers || a.country.localeCompare(b.country)),
    hasOthers: shown.length < rows.length,
  };
}
