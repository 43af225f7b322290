import { type IndicatorFacts, perArtisans } from "#features/steering/domain/indicators.ts";

/** The quarters of one year so far, the first first; null for one that is held back. */
export type YearSoFar = readonly (number | null)[];

/** Where a year stands: the last quarter of a stock, the sum of a flow. Null when a part of it is held back, or nothing is there. */
export function standOf(kind: IndicatorFacts["kind"], year: YearSoFar): number | null {
  if (year.length === 0) return null;
  if (kind === "stock") return year.at(-1) ?? null;
  return year.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

/** How much of the target is reached, in whole percent; may be more than a hundred. Null without either. */
export function progressOf(stand: number | null, target: number | null): number | null {
  if (stand === null || !target) return null;
  return Math.round((stand * 100) / target);
}

/**
 * Where the year will end if it goes on as it has: a flow at its pace so far, a stock by its mean movement of a quarter since the end
 * of the year before (or since its first quarter). `elapsed` is how much of the current quarter is over, from 0 to 1. A straight
 * line, and called one.
 */
export function forecastOf(
  kind: IndicatorFacts["kind"],
  year: YearSoFar,
  { before, elapsed }: { before: number | null; elapsed: number },
): number | null {
  const stand = standOf(kind, year);
  if (stand === null) return null;
  const over = year.length - 1 + Math.min(1, Math.max(0.05, elapsed));
  if (kind === "flow") return Math.round((stand * 4) / over);
  const first = before ?? year[0] ?? null;
  if (first === null) return null;
  const since = before === null ? over - 1 : over;
  if (since <= 0) return stand;
  return Math.max(0, Math.round(stand + ((stand - first) / since) * (4 - over)));
}

/** A figure per hundred registered artisans, to one decimal: what makes a small chamber comparable with a big one. */
export function fairShare(value: number | null, artisans: number | null): number | null {
  if (value === null || !artisans) return null;
  return Math.round((value * perArtisans * 10) / artisans) / 10;
}
