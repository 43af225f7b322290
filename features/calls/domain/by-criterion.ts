import type { Failure } from "#lib/kernel/errors.ts";

/** What is wrong with `scores.2.points` is wrong with `points.ID`. */
export function byCriterion(
  failure: Failure<string>,
  criteria: readonly string[],
  list: "scores" | "answers",
): Failure<string> {
  const fields = Object.entries((failure.details?.fields ?? {}) as Record<string, string>);
  if (fields.length === 0) return failure;
  const named = fields.map(([field, code]) => {
    const [first = field, index, name = "answer"] = field.split(".");
    return [first === list ? `${name}.${criteria[Number(index)]}` : first, code];
  });
  return { ...failure, details: { fields: Object.fromEntries(named) } };
}
