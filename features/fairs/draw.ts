import { sha256Hex } from "#lib/crypto/digest.ts";

/** An application as the draw knows it: by its number, with the points both officers gave. */
export type Drawable = { number: number; points: number };

export type Drawn = Drawable & { lot: string; rank: number };

/** What an application's lot is the SHA-256 of, for anybody to hash again: `seed:slug:number`. */
export const lotText = (seed: string, slug: string, number: number): string => `${seed}:${slug}:${number}`;

/**
 * Ranks applications: more points first; among equal points the smaller lot first. The seed was chosen and its hash published
 * before anybody applied, so that neither the officers nor the applicants could choose the order.
 */
export function rankByDraw(applications: readonly Drawable[], seed: string, slug: string): Drawn[] {
  return applications
    .map((one) => ({ ...one, lot: sha256Hex(lotText(seed, slug, one.number)) }))
    .sort((a, b) => b.points - a.points || (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0))
    .map((one, index) => ({ ...one, rank: index + 1 }));
}

/** Points an application can have at most: two officers, ten each, times the weights. */
export const mostPoints = (weights: readonly number[]): number =>
  weights.reduce((sum, weight) => sum + weight, 0) * 20;
