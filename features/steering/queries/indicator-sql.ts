import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { programmeEntry } from "#db/schema/steering.ts";
import { factsOf, type Indicator } from "#features/steering/domain/indicators.ts";
import type { Quarter } from "#features/steering/domain/quarters.ts";
import { boundsOf } from "#features/steering/quarter-bounds.ts";
import * as market from "#features/steering/queries/sql-market.ts";
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
  registered_artisans: register.registeredArtisans,
  valid_cards: register.validCards,
  women_artisans: entered("women_artisans"),
  cover_answered: register.coverAnswered,
  quality_badges: trust.qualityBadges,
  mastery_badges: trust.masteryBadges,
  skills_certified: entered("skills_certified"),
  crafts_with_apprentices: trust.craftsWithApprentices,
  apprentices: trust.apprentices,
  places_in_use: entered("places_in_use"),
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
