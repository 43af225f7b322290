export type Grade = "extinct" | "critically_endangered" | "endangered" | "viable" | "data_deficient";

/** Why two officers must agree; null where one decides. */
export type SecondWhy = "rule" | "craft" | null;

/**
 * Whether a second officer reads a file: the dated rule of the kind says so (the status of maâlem), or one of its crafts is
 * graded as endangered today. A wrong approval there would speak for a whole craft.
 */
export function whySecond(ruleAsks: boolean, grades: readonly Grade[]): SecondWhy {
  if (ruleAsks) return "rule";
  return grades.some((grade) => ["extinct", "critically_endangered", "endangered"].includes(grade))
    ? "craft"
    : null;
}
