import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { programmeEntry } from "#db/schema/steering.ts";
import { factsOf, type Indicator } from "#features/steering/domain/indicators.ts";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import * as bodies from "#features/steering/queries/sql-bodies.ts";
import * as learning from "#features/steering/queries/sql-learning.ts";
import * as market from "#features/steering/queries/sql-market.ts";
import * as materials from "#features/steering/queries/sql-materials.ts";
import {
  build,
  eachChamber,
  type IndicatorQuery,
  nobody,
  noFamily,
  type Period,
  peopleOf,
  scopeOf,
  valueIn,
} from "#features/steering/queries/sql-parts.ts";
import * as places from "#features/steering/queries/sql-places.ts";
import * as register from "#features/steering/queries/sql-register.ts";
import * as trust from "#features/steering/queries/sql-trust.ts";

/** What the federation has validated of what chambers entered for the quarter. */
const entered =
  (indicator: Indicator) =>
  ({ year, quarter }: Period): IndicatorQuery =>
    build
      .select({
        scope: scopeOf(programmeEntry.chamberId),
        family: noFamily,
        value: valueIn(sql`sum(${programmeEntry.value})`),
        people: peopleOf(factsOf(indicator).about === "people" ? sql`sum(${programmeEntry.value})` : nobody),
      })
      .from(programmeEntry)
      .where(
        and(
          eq(programmeEntry.indicator, indicator),
          eq(programmeEntry.year, year),
          eq(programmeEntry.quarter, quarter),
          eq(programmeEntry.state, "validated"),
        ),
      )
      .groupBy(eachChamber(programmeEntry.chamberId));

const queries: Record<Indicator, (period: Period) => IndicatorQuery> = {
  craft_bodies: register.craftBodies,
  body_members: register.bodyMembers,
  elections_held: bodies.electionsHeld,
  mediations_settled: bodies.mediationsSettled,
  registered_artisans: register.registeredArtisans,
  valid_cards: register.validCards,
  women_artisans: entered("women_artisans"),
  cover_answered: register.coverAnswered,
  cover_consents: register.coverConsents,
  quality_badges: trust.qualityBadges,
  lots_checked: materials.lotsChecked,
  group_purchases: materials.groupPurchases,
  materials_received: materials.materialsReceived,
  training_enrolled: learning.trainingEnrolled,
  training_passed: learning.trainingPassed,
  mastery_badges: trust.masteryBadges,
  skills_certified: learning.skillsCertified,
  crafts_with_apprentices: trust.craftsWithApprentices,
  apprentices: trust.apprentices,
  transmission_grants: learning.transmissionGrants,
  sites_in_service: places.sitesInService,
  places_in_use: places.placesInUse,
  equipment_used: places.equipmentUsed,
  sales: market.sales,
  orders: market.orders,
  orders_abroad: market.ordersAbroad,
  pieces_sold: market.piecesSold,
  collections: market.collections,
  fairs: market.fairs,
};

/** The query of an indicator for a quarter. */
export const indicatorQuery = (indicator: Indicator, quarter: Quarter): IndicatorQuery =>
  queries[indicator]({ ...quarter, ...boundsOf(quarter) });

/** The same as it is sent to the database, for people to read: the words of the query and the values of its places. */
export function printedQuery(indicator: Indicator, quarter: Quarter): { sql: string; params: string[] } {
  const { sql: text, params } = indicatorQuery(indicator, quarter).toSQL();
  const printed = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  return { sql: text, params: params.map(printed) };
}
