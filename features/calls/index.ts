export { dropCriterion, forEachCriterion, putCriterion } from "#features/calls/commands/criteria.ts";
export { givePoints, pointsGiven } from "#features/calls/commands/give-points.ts";
export { byCriterion } from "#features/calls/domain/by-criterion.ts";
export type { CallTables } from "#features/calls/queries/call-tables.ts";
export {
  criteriaOf,
  marksFor,
  marksOf,
  pointsOf,
  progressOf,
} from "#features/calls/queries/read-points.ts";
export { answersIn, criteriaIn, scoresIn } from "#features/calls/read-form.ts";
