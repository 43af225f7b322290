import "server-only";
import { and, eq, gte, isNotNull, lt, lte, ne, notInArray, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { collection, piece } from "#db/schema/catalogue.ts";
import { craft } from "#db/schema/crafts.ts";
import { fair } from "#db/schema/fair.ts";
import { artisanOrder, orderLine } from "#db/schema/orders.ts";
import {
  build,
  countOf,
  eachChamber,
  eachChamberAndFamily,
  type IndicatorQuery,
  nobody,
  noFamily,
  type Period,
  peopleOf,
  scopeOf,
  valueIn,
} from "#features/steering/queries/sql-parts.ts";

/** Orders of the quarter that were paid for and stayed sold. What was sent back or paid back in full is none. */
const sold = ({ start, end }: Period) =>
  and(
    gte(artisanOrder.createdAt, start),
    lt(artisanOrder.createdAt, end),
    notInArray(artisanOrder.state, ["confirmed", "cancelled", "refused", "returned", "refunded", "lost"]),
  );

/** Centimes of a dirham that the pieces of sold orders are booked at for their makers, without delivery. */
export function sales(period: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(sql`sum(${artisanOrder.madItemsMinor})`),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(sold(period))
    .groupBy(eachChamber(artisan.chamberId));
}

/** Sold orders. */
export function orders(period: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(sold(period))
    .groupBy(eachChamber(artisan.chamberId));
}

/** Sold orders that went to another country. */
export function ordersAbroad(period: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(artisanOrder)
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .where(and(sold(period), sql`${artisanOrder.shipTo} ->> 'country' <> 'MA'`))
    .groupBy(eachChamber(artisan.chamberId));
}

/** Units sold and not sent back, by the family of their craft. */
export function piecesSold(period: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: sql<string | null>`${craft.family}`.as("family"),
      value: valueIn(
        sql`sum(${orderLine.quantity} - ${orderLine.cancelledQuantity} - ${orderLine.returnedQuantity})`,
      ),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(orderLine)
    .innerJoin(artisanOrder, eq(artisanOrder.id, orderLine.orderId))
    .innerJoin(artisan, eq(artisan.id, artisanOrder.artisanId))
    .innerJoin(piece, eq(piece.id, orderLine.pieceId))
    .innerJoin(craft, eq(craft.id, piece.craftId))
    .where(sold(period))
    .groupBy(eachChamberAndFamily(artisan.chamberId, craft.family));
}

/** Collections that a chamber published in the quarter. */
export function collections({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(collection.chamberId),
      family: noFamily,
      value: valueIn(countOf(collection.id)),
      people: peopleOf(nobody),
    })
    .from(collection)
    .where(
      and(
        isNotNull(collection.chamberId),
        gte(collection.publishedAt, start),
        lt(collection.publishedAt, end),
      ),
    )
    .groupBy(eachChamber(collection.chamberId));
}

/** Fairs of a chamber that ended in the quarter. */
export function fairs({ firstDay, lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(fair.chamberId),
      family: noFamily,
      value: valueIn(countOf(fair.id)),
      people: peopleOf(nobody),
    })
    .from(fair)
    .where(
      and(
        isNotNull(fair.chamberId),
        isNotNull(fair.publishedAt),
        ne(fair.state, "cancelled"),
        gte(fair.endsOn, firstDay),
        lte(fair.endsOn, lastDay),
      ),
    )
    .groupBy(eachChamber(fair.chamberId));
}
