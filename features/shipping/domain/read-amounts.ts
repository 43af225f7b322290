/** An amount as people write it, `35`, `35,50` or `35.5`, in minor units; null for anything else or above a million. */
export function readAmount(typed: string): number | null {
  const parts = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : null;
}

/** The same for a price: nothing is not one. */
export const readDirhams = (typed: string): number | null => readAmount(typed) || null;

/** A share as people write it, `12`, `2,5` or `0.25` percent, in basis points; null for anything else or above 1000 %. */
export function readPercent(typed: string): number | null {
  const basisPoints = readAmount(typed);
  return basisPoints === null || basisPoints > 100_000 ? null : basisPoints;
}
