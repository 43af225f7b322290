import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from "drizzle-orm";
import { fundGrant } from "#db/schema/fund.ts";
import { skillCertificate } from "#db/schema/skills.ts";
import { trainingEnrolment, trainingSession } from "#db/schema/training.ts";
import {
  build,
  countOf,
  eachChamber,
  type IndicatorQuery,
  noFamily,
  type Period,
  peopleOf,
  scopeOf,
  valueIn,
} from "#features/steering/queries/sql-parts.ts";

/** Certificates that a jury's word brought in the quarter, without those that were taken back before its end. */
export function skillsCertified({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(skillCertificate.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(skillCertificate.artisanId)),
    })
    .from(skillCertificate)
    .where(
      and(
        // Those of a file: a training that was passed is certified by no jury, and counted below.
        isNotNull(skillCertificate.fileId),
        gte(skillCertificate.grantedAt, start),
        lt(skillCertificate.grantedAt, end),
        or(isNull(skillCertificate.revokedAt), gte(skillCertificate.revokedAt, end)),
      ),
    )
    .groupBy(eachChamber(skillCertificate.chamberId));
}

/** Seats taken in sessions that began in the quarter. Whoever waited or gave the seat back took none. */
export function trainingEnrolled({ firstDay, lastDay }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(trainingSession.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(trainingEnrolment.artisanId)),
    })
    .from(trainingEnrolment)
    .innerJoin(trainingSession, eq(trainingSession.id, trainingEnrolment.sessionId))
    .where(
      and(
        ne(trainingSession.state, "cancelled"),
        gte(trainingSession.startsOn, firstDay),
        lte(trainingSession.startsOn, lastDay),
        inArray(trainingEnrolment.state, ["enrolled", "passed", "failed"]),
      ),
    )
    .groupBy(eachChamber(trainingSession.chamberId));
}

/** Seats whose learner was judged in the quarter and passed. */
export function trainingPassed({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(trainingEnrolment.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(trainingEnrolment.artisanId)),
    })
    .from(trainingEnrolment)
    .where(
      and(
        eq(trainingEnrolment.state, "passed"),
        gte(trainingEnrolment.assessedAt, start),
        lt(trainingEnrolment.assessedAt, end),
      ),
    )
    .groupBy(eachChamber(trainingEnrolment.chamberId));
}

/** Grants of the transmission fund that a second officer agreed to in the quarter. */
export function transmissionGrants({ start, end }: Period): IndicatorQuery {
  return build
    .select({
      scope: scopeOf(fundGrant.chamberId),
      family: noFamily,
      value: valueIn(sql`count(*)`),
      people: peopleOf(countOf(fundGrant.masterId)),
    })
    .from(fundGrant)
    .where(
      and(
        inArray(fundGrant.state, ["granted", "paid"]),
        gte(fundGrant.decidedAt, start),
        lt(fundGrant.decidedAt, end),
      ),
    )
    .groupBy(eachChamber(fundGrant.chamberId));
}
