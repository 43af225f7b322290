import "server-only";
import { and, eq, gte, inArray, lt, lte, sql } from "drizzle-orm";
import { site, siteState, siteUnit, unitBooking } from "#db/schema/sites.ts";
import { tenancy } from "#db/schema/tenancies.ts";
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

/** Sites that had entered service by the last day of the quarter, by the dated states that were recorded of them. */
export function sitesInService({ lastDay }: Period): IndicatorQuery {
  const stood = build
    .selectDistinctOn([siteState.siteId], { siteId: siteState.siteId, state: siteState.state })
    .from(siteState)
    .where(lte(siteState.onDate, lastDay))
    .orderBy(siteState.siteId, sql`${siteState.onDate} desc`, sql`${siteState.recordedAt} desc`)
    .as("stood");
  return build
    .select({
      scope: scopeOf(site.chamberId),
      family: noFamily,
      value: valueIn(countOf(site.id)),
      people: peopleOf(nobody),
    })
    .from(site)
    .innerJoin(stood, eq(stood.siteId, site.id))
    .where(inArray(stood.state, ["entering_service", "existing"]))
    .groupBy(eachChamber(site.chamberId));
}

/**
 * Workshops and stalls with a tenant on the last day of the quarter. Only of sites that were public by then: their plans show room by
 * room which is let, so that the sum tells nobody anything new.
 */
export function placesInUse({ end, lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(site.chamberId),
      family: noFamily,
      value: valueIn(countOf(siteUnit.id)),
      people: peopleOf(nobody),
    })
    .from(tenancy)
    .innerJoin(siteUnit, eq(siteUnit.id, tenancy.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(
      and(
        lt(site.publishedAt, end),
        lte(tenancy.startsOn, lastDay),
        gte(sql`coalesce(${tenancy.endedOn}, ${tenancy.endsOn})`, lastDay),
      ),
    )
    .groupBy(eachChamber(site.chamberId));
}

/** Slots of shared kilns and looms that began in the quarter and were used. */
export function equipmentUsed({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(site.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(unitBooking.artisanId)),
    })
    .from(unitBooking)
    .innerJoin(siteUnit, eq(siteUnit.id, unitBooking.unitId))
    .innerJoin(site, eq(site.id, siteUnit.siteId))
    .where(
      and(eq(unitBooking.state, "used"), gte(unitBooking.startsAt, start), lt(unitBooking.startsAt, end)),
    )
    .groupBy(eachChamber(site.chamberId));
}
