import type { JurorVote } from "#db/schema/skills.ts";

export type Sitting = { declaredAt: Date | null; conflict: string | null; vote: JurorVote | null };
export type Tally =
  | { outcome: "granted" | "refused"; pro: number; contra: number }
  | { outcome: null; why: "VOTES_MISSING" | "JURY_SHORT" };

/**
 * What a jury has decided: jurors who declared a conflict do not count, all others must have voted, and at least `atLeast` of them.
 * More for than against grants; a tie does not.
 */
export function tally(jurors: readonly Sitting[], atLeast: number): Tally {
  const free = jurors.filter(({ conflict }) => conflict === null);
  if (free.length < atLeast) return { outcome: null, why: "JURY_SHORT" };
  if (free.some(({ vote }) => vote === null)) return { outcome: null, why: "VOTES_MISSING" };
  const pro = free.filter(({ vote }) => vote === "for").length;
  const contra = free.length - pro;
  return { outcome: pro > contra ? "granted" : "refused", pro, contra };
}
