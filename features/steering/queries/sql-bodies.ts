import "server-only";
import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import { election } from "#db/schema/elections.ts";
import { complaint } from "#db/schema/mediation.ts";
import {
  build,
  countOf,
  eachChamber,
  type IndicatorQuery,
  nobody,
  noFamily,
  type Period,
  peopleOf,
  scopeOf,
  valueIn,
} from "#features/steering/queries/sql-parts.ts";

/** Elections of an office of a provincial or regional body that were decided in the quarter. */
export function electionsHeld({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(election.chamberId),
      family: noFamily,
      value: valueIn(countOf(election.id)),
      people: peopleOf(nobody),
    })
    .from(election)
    .where(
      and(
        isNotNull(election.chamberId),
        eq(election.state, "decided"),
        gte(election.decidedAt, start),
        lt(election.decidedAt, end),
      ),
    )
    .groupBy(eachChamber(election.chamberId));
}

/** Complaints that both parties settled in the quarter. Behind each stands the maker it was about. */
export function mediationsSettled({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(complaint.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(complaint.respondentId)),
    })
    .from(complaint)
    .where(and(eq(complaint.state, "settled"), gte(complaint.closedAt, start), lt(complaint.closedAt, end)))
    .groupBy(eachChamber(complaint.chamberId));
}
