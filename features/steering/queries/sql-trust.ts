import "server-only";
import { and, eq, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { artisan } from "#db/schema/artisans.ts";
import { piece } from "#db/schema/catalogue.ts";
import { craftAssessment } from "#db/schema/endangered.ts";
import { lineage } from "#db/schema/lineage.ts";
import { type BadgeClaim, badge } from "#db/schema/provenance.ts";
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

/** Makers who held, themselves or for a piece of theirs, at least one badge of the claims at the end of the quarter. */
function badgeHolders(claims: readonly BadgeClaim[], { end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(countOf(artisan.id)),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(badge)
    .leftJoin(piece, eq(piece.id, badge.pieceId))
    .innerJoin(artisan, or(eq(artisan.id, badge.artisanId), eq(artisan.id, piece.artisanId)))
    .where(
      and(
        inArray(badge.claim, [...claims]),
        lt(badge.issuedAt, end),
        gte(badge.expiresAt, end),
        or(eq(badge.state, "active"), gte(sql`coalesce(${badge.revokedAt}, ${badge.suspendedAt})`, end)),
      ),
    )
    .groupBy(eachChamber(artisan.chamberId));
}

/** Workstream 4: what was made was looked at, by hand, by place, by mark or piece by piece. */
export const qualityBadges = (period: Period): IndicatorQuery =>
  badgeHolders(["handmade_method", "geographical_origin", "collective_mark", "piece_inspected"], period);

/** Workstream 5: the maker's skill was examined: masters of the programme, and those a master has trained. */
export const masteryBadges = (period: Period): IndicatorQuery =>
  badgeHolders(["programme_master", "trained_by_master"], period);

/** Learning that a chamber had attested, and that went on, in the year of the quarter. */
const learning = ({ end, year }: Period) =>
  and(
    eq(lineage.state, "attested"),
    lt(lineage.attestedAt, end),
    lte(lineage.sinceYear, year),
    or(isNull(lineage.untilYear), gte(lineage.untilYear, year)),
    or(isNull(lineage.endedAt), gte(lineage.endedAt, end)),
  );

/** Makers who are learning a craft, as their chamber has attested. */
export function apprentices(period: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(artisan.chamberId),
      family: noFamily,
      value: valueIn(countOf(artisan.id)),
      people: peopleOf(countOf(artisan.id)),
    })
    .from(lineage)
    .innerJoin(artisan, eq(artisan.id, lineage.apprenticeId))
    .where(learning(period))
    .groupBy(eachChamber(artisan.chamberId));
}

/** Crafts that were graded as endangered by then and that somebody of the chamber is learning. */
export function craftsWithApprentices(period: Period): IndicatorQuery {
  const graded = build
    .selectDistinctOn([craftAssessment.craftId], {
      craftId: craftAssessment.craftId,
      grade: craftAssessment.grade,
    })
    .from(craftAssessment)
    .where(and(eq(craftAssessment.state, "confirmed"), lte(craftAssessment.assessedOn, period.lastDay)))
    .orderBy(
      craftAssessment.craftId,
      sql`${craftAssessment.assessedOn} desc`,
      sql`${craftAssessment.createdAt} desc`,
    )
    .as("graded");
  return build
    .select({
      scope: scopeOf(lineage.chamberId),
      family: noFamily,
      value: valueIn(countOf(lineage.craftId)),
      people: peopleOf(nobody),
    })
    .from(lineage)
    .innerJoin(graded, eq(graded.craftId, lineage.craftId))
    .where(and(learning(period), inArray(graded.grade, ["critically_endangered", "endangered"])))
    .groupBy(eachChamber(lineage.chamberId));
}
