import { rankByPoints } from "#features/calls/schema.ts";
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
  const drawn = applications.map((one) => ({ ...one, lot: sha256Hex(lotText(seed, slug, one.number)) }));
  return rankByPoints(drawn, (a, b) => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : 0));
}
