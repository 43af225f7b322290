import "server-only";
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { artisan, artisanCraft } from "#db/schema/artisans.ts";
import { craftBody, craftBodyMember } from "#db/schema/bodies.ts";
import { card } from "#db/schema/cards.ts";
import { consent } from "#db/schema/consents.ts";
import { healthCover } from "#db/schema/cover.ts";
import { craft } from "#db/schema/crafts.ts";
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

/** Makers on the register at the end of the quarter, each once, under the first of the families of their crafts. */
export function registeredArtisans({ end }: Period): IndicatorQuery {
  const maker = build
    .select({
      id: artisan.id,
      chamberId: artisan.chamberId,
      family: sql<string>`coalesce(min(${craft.family}), 'other')`.as("craft_family"),
    })
    .from(artisan)
    .leftJoin(artisanCraft, eq(artisanCraft.artisanId, artisan.id))
    .leftJoin(craft, eq(craft.id, artisanCraft.craftId))
    .where(
      and(
        lt(artisan.verifiedAt, end),
        or(inArray(artisan.state, ["registered", "reinstated"]), gte(artisan.stateSince, end)),
      ),
    )
    .groupBy(artisan.id, artisan.chamberId)
    .as("maker");
  return build
    .select({
      scope: scopeOf(maker.chamberId),
      family: sql<string | null>`${maker.family}`.as("family"),
      value: valueIn(sql`count(*)`),
      people: peopleOf(sql`count(*)`),
    })
    .from(maker)
    .groupBy(eachChamberAndFamily(maker.chamberId, maker.family));
}

/** Holders of a card that was valid on the last day of the quarter. */
export function validCards({ end, lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(card.chamberId),
      family: noFamily,
      value: valueIn(countOf(card.artisanId)),
      people: peopleOf(countOf(card.artisanId)),
    })
    .from(card)
    .where(
      and(
        lt(card.issuedAt, end),
        lte(card.validFrom, lastDay),
        gte(card.validUntil, lastDay),
        or(eq(card.state, "active"), gte(card.stateAt, end)),
      ),
    )
    .groupBy(eachChamber(card.chamberId));
}

/** Provincial and regional craft bodies that were at work on the last day of the quarter. */
export function craftBodies({ lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(craftBody.chamberId),
      family: noFamily,
      value: valueIn(countOf(craftBody.id)),
      people: peopleOf(nobody),
    })
    .from(craftBody)
    .where(
      and(
        isNotNull(craftBody.chamberId),
        ne(craftBody.state, "forming"),
        lte(craftBody.foundedOn, lastDay),
        or(isNull(craftBody.dissolvedOn), gt(craftBody.dissolvedOn, lastDay)),
      ),
    )
    .groupBy(eachChamber(craftBody.chamberId));
}

/** Makers who were members of at least one craft body on the last day of the quarter, with the chamber they are registered in. */
export function bodyMembers({ lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(countOf(artisan.id)),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(craftBodyMember)
    .innerJoin(artisan, eq(artisan.id, craftBodyMember.artisanId))
    .where(
      and(
        lte(craftBodyMember.since, lastDay),
        or(isNull(craftBodyMember.until), gt(craftBodyMember.until, lastDay)),
      ),
    )
    .groupBy(eachChamber(artisan.chamberId));
}

/** Makers whose health cover the fund has answered for. That there is an answer is counted, never what it says: statuses are sealed. */
export function coverAnswered({ lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(healthCover.chamberId),
      family: noFamily,
      value: valueIn(countOf(healthCover.artisanId)),
      people: peopleOf(countOf(healthCover.artisanId)),
    })
    .from(healthCover)
    .where(and(eq(healthCover.source, "fund"), lte(healthCover.asOf, lastDay)))
    .groupBy(eachChamber(healthCover.chamberId));
}

/** Makers who had agreed, by the end of the quarter, that their chamber asks the fund about them, and had not taken it back. */
export function coverConsents({ end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(countOf(artisan.id)),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(consent)
    .innerJoin(artisan, eq(artisan.id, consent.artisanId))
    .where(
      and(
        eq(consent.purpose, "health_cover"),
        lt(consent.givenAt, end),
        or(isNull(consent.withdrawnAt), gte(consent.withdrawnAt, end)),
      ),
    )
    .groupBy(eachChamber(artisan.chamberId));
}
