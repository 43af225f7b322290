import type { EndangeredGrade } from "#features/catalogue/schema.ts";

const grades: readonly string[] = [
  "extinct",
  "critically_endangered",
  "endangered",
  "viable",
  "data_deficient",
] satisfies EndangeredGrade[];

/** Grades that the shop presents as being at risk, gravest first. */
export const gradesAtRisk = ["critically_endangered", "endangered"] as const satisfies EndangeredGrade[];

/** A stored grade; what we do not know reads as "not enough data", never as safe or as lost. */
export function toGrade(value: string): EndangeredGrade {
  return grades.includes(value) ? (value as EndangeredGrade) : "data_deficient";
}

/** True for a craft that could be lost. */
export function isAtRisk(grade: EndangeredGrade): boolean {
  return (gradesAtRisk as readonly EndangeredGrade[]).includes(grade);
}

/** Order of crafts at risk: gravest first, then those one can still buy from. */
export function byGravity(
  a: { grade: EndangeredGrade; pieces: number },
  b: { grade: EndangeredGrade; pieces: number },
): number {
  return grades.indexOf(a.grade) - grades.indexOf(b.grade) || b.pieces - a.pieces;
}
