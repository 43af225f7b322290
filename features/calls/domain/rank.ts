export type Scored = { points: number };

/**
 * Ranks applicants: more points first, and among equal points as `tie` says. The result does not depend on the order they come in, as
 * long as `tie` puts any two of them in an order. The rule is published with the call.
 */
export function rankByPoints<One extends Scored>(
  applicants: readonly One[],
  tie: (a: One, b: One) => number,
): (One & { rank: number })[] {
  return applicants
    .toSorted((a, b) => b.points - a.points || tie(a, b))
    .map((one, index) => ({ ...one, rank: index + 1 }));
}

/** Among equal points, whoever applied first. Numbers are given in the order of arrival, each once a call. */
export const firstCome = (a: { number: number }, b: { number: number }): number => a.number - b.number;

/** Points an application can have at most: two officers, ten each, times the weights. */
export const mostPoints = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum + weight, 0) * 20;
