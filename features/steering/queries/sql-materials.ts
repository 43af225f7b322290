import "server-only";
import { and, gte, isNull, lt, ne, sql } from "drizzle-orm";
import { lotCheck, lotShare } from "#db/schema/materials.ts";
import { groupPurchase } from "#db/schema/purchases.ts";
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

/** Lots of raw material whose last look was taken in the quarter, whatever it found. */
export function lotsChecked({ start, end }: Period): IndicatorQuery {
  const looked = build
    .select({
      lotId: lotCheck.lotId,
      chamberId: lotCheck.chamberId,
    })
    .from(lotCheck)
    .groupBy(lotCheck.lotId, lotCheck.chamberId)
    .having(
      and(
        sql`bool_and(${lotCheck.at} is not null)`,
        gte(sql`max(${lotCheck.at})`, start),
        lt(sql`max(${lotCheck.at})`, end),
      ),
    )
    .as("looked");
  return build
    .select({
      scope: scopeOf(looked.chamberId),
      family: noFamily,
      value: valueIn(countOf(looked.lotId)),
      people: peopleOf(nobody),
    })
    .from(looked)
    .groupBy(eachChamber(looked.chamberId));
}

/** Purchases of makers together that were ordered in the quarter and not called off. */
export function groupPurchases({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(groupPurchase.chamberId),
      family: noFamily,
      value: valueIn(countOf(groupPurchase.id)),
      people: peopleOf(nobody),
    })
    .from(groupPurchase)
    .where(
      and(
        ne(groupPurchase.state, "cancelled"),
        gte(groupPurchase.orderedAt, start),
        lt(groupPurchase.orderedAt, end),
      ),
    )
    .groupBy(eachChamber(groupPurchase.chamberId));
}

/** Parts of a lot that were handed to their maker in the quarter, by signature or by code. */
export function materialsReceived({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(lotShare.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(lotShare.artisanId)),
    })
    .from(lotShare)
    .where(and(isNull(lotShare.voidedAt), gte(lotShare.receivedAt, start), lt(lotShare.receivedAt, end)))
    .groupBy(eachChamber(lotShare.chamberId));
}
