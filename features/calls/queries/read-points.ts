import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { CallTables } from "#features/calls/queries/call-tables.ts";
import type { Criterion, Mark, OfficerMark } from "#features/calls/schema.ts";
import type { Id, IdKind } from "#lib/ids/ids.ts";

/** The criteria of a call in their order. */
export async function criteriaOf<K extends IdKind>(
  tx: Tx,
  { criterion, call }: CallTables<K>,
  callId: string,
): Promise<Criterion<Id<K>>[]> {
  const rows = await tx
    .select({
      id: criterion.id,
      title: criterion.title,
      measure: criterion.measure,
      weight: criterion.weight,
    })
    .from(criterion)
    .where(eq(call.column, callId))
    .orderBy(asc(criterion.position));
  return rows as Criterion<Id<K>>[];
}

/** Officers who gave their points and what those come to with the weights, application by application. */
export async function pointsOf(tx: Tx, { criterion, call, score }: CallTables, callId: string) {
  const rows = await tx
    .select({
      id: score.applicationId,
      officers: sql<number>`count(distinct ${score.officerId})::int`,
      points: sql<number>`sum(${score.points} * ${criterion.weight})::int`,
    })
    .from(score)
    .innerJoin(criterion, eq(criterion.id, score.criterionId))
    .where(eq(call.column, callId))
    .groupBy(score.applicationId);
  const found = new Map(rows.map(({ id, ...given }) => [String(id), given]));
  return (applicationId: string) => found.get(applicationId) ?? { officers: 0, points: 0 };
}

/** How many officers have given their points, and whether the reader is one, application by application. */
export async function progressOf(
  tx: Tx,
  { score }: CallTables,
  applicationIds: readonly string[],
  reader: Id<"user"> | null,
) {
  const rows = await tx
    .selectDistinct({ id: score.applicationId, officer: score.officerId })
    .from(score)
    .where(inArray(score.applicationId, [...applicationIds]));
  return (applicationId: string) => {
    const officers = rows.filter(({ id }) => id === applicationId).map(({ officer }) => officer);
    return { officers: officers.length, isMine: reader !== null && officers.includes(reader) };
  };
}

type Row = { criterionId: string; officerId: Id<"user">; points: number; reason: string };

const readMarks = (tx: Tx, { score }: CallTables, applicationId: string, order: "at" | "officerId") =>
  tx
    .select({
      criterionId: score.criterionId,
      officerId: score.officerId,
      points: score.points,
      reason: score.reason,
    })
    .from(score)
    .where(eq(score.applicationId, applicationId))
    .orderBy(asc(score[order])) as unknown as Promise<Row[]>;

/** Points of an application as its officers read them: each the other's once both wrote. */
export async function marksFor<K extends IdKind>(
  tx: Tx,
  tables: CallTables<K>,
  applicationId: string,
  reader: Id<"user"> | null,
): Promise<OfficerMark<Id<K>>[]> {
  const rows = await readMarks(tx, tables, applicationId, "at");
  const officers = [...new Set(rows.map(({ officerId }) => officerId))];
  return rows
    .filter(({ officerId }) => officers.length === 2 || officerId === reader)
    .map(({ criterionId, officerId, points, reason }) => ({
      ...{ criterionId: criterionId as Id<K>, points, reason },
      officer: officers.indexOf(officerId) + 1,
      isMine: officerId === reader,
    }));
}

/** Points of an application as its applicant reads them. Row-level security shows them once the call was decided. */
export async function marksOf<K extends IdKind>(
  tx: Tx,
  tables: CallTables<K>,
  applicationId: string,
): Promise<Mark<Id<K>>[]> {
  const rows = await readMarks(tx, tables, applicationId, "officerId");
  const officers = [...new Set(rows.map(({ officerId }) => officerId))];
  return rows.map(({ criterionId, officerId, points, reason }) => ({
    ...{ criterionId: criterionId as Id<K>, points, reason },
    officer: officers.indexOf(officerId) + 1,
  }));
}
