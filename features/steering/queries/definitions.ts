import "server-only";
import { quarterOf } from "#features/steering/domain/quarters.ts";
import { printedQuery } from "#features/steering/queries/indicator-sql.ts";
import { factsOf, type Indicator, type IndicatorFacts, indicatorKeys } from "#features/steering/schema.ts";

export type Definition = IndicatorFacts & { key: Indicator; sql: string; params: string[] };

/** Every indicator with the query that makes it, as it is sent for the quarter of the given day (ISO date). */
export function definitionsOn(day: string): Definition[] {
  return indicatorKeys.map((key) => ({ ...factsOf(key), key, ...printedQuery(key, quarterOf(day)) }));
}
