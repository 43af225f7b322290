import { typed } from "#lib/forms/kept-form.ts";
import { type Id, type IdKind, isId } from "#lib/ids/ids.ts";
import type { Failure } from "#lib/kernel/errors.ts";

/** The criteria a form is about: the hidden fields `criterion`. */
export const criteriaIn = <K extends IdKind>(data: FormData, kind: K): Id<K>[] =>
  data.getAll("criterion").filter((id): id is Id<K> => isId(kind, id));

/** An officer's points as typed: fields `points.ID` and `reason.ID` of each criterion. An empty field is no points, and not nought. */
export const scoresIn = <C extends string>(data: FormData, criteria: readonly C[]) =>
  criteria.map((criterionId) => ({
    criterionId,
    points: typed(data, `points.${criterionId}`) || "-1",
    reason: typed(data, `reason.${criterionId}`),
  }));

/** An applicant's answers: fields `answer.ID`. */
export const answersIn = <C extends string>(data: FormData, criteria: readonly C[]) =>
  criteria.map((criterionId) => ({ criterionId, answer: typed(data, `answer.${criterionId}`) }));

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
