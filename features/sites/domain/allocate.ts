export type Applicant = { number: number; points: number };

/** Ranks applicants: more points first; among equal points whoever came first. The rule is published with the call. */
export function rankApplicants<One extends Applicant>(
  applicants: readonly One[],
): (One & { rank: number })[] {
  return applicants
    .toSorted((a, b) => b.points - a.points || a.number - b.number)
    .map((one, index) => ({ ...one, rank: index + 1 }));
}
