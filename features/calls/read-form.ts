import { typed } from "#lib/forms/kept-form.ts";
import { type Id, type IdKind, isId } from "#lib/ids/ids.ts";

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
