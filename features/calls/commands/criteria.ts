import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import type { CallTables } from "#features/calls/queries/call-tables.ts";
import { criteriaOf } from "#features/calls/queries/read-points.ts";
import { criteriaAtMost, type criterionFields } from "#features/calls/schema.ts";
import type { Id, IdKind } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Written = { [K in keyof typeof criterionFields]: z.output<(typeof criterionFields)[K]> };

/** Adds a criterion below the others of a draft that the caller has locked. Throws the refusal CRITERIA_FULL. */
export async function putCriterion(
  tx: Tx,
  { criterion, call }: CallTables,
  callId: string,
  { title, measure, weight }: Written,
): Promise<void> {
  const [there] = await tx
    .select({
      n: sql<number>`count(*)::int`,
      last: sql<number>`coalesce(max(${criterion.position}), 0)::int`,
    })
    .from(criterion)
    .where(eq(call.column, callId));
  if ((there?.n ?? 0) >= criteriaAtMost) throw new Refusal("CRITERIA_FULL");
  const row = { [call.field]: callId, title, measure, weight, position: (there?.last ?? 0) + 1 };
  await tx.insert(criterion).values(row as never);
}

/** Takes a criterion out of a draft that the caller has locked. One that is not there any more is nothing. */
export async function dropCriterion(
  tx: Tx,
  { criterion, call }: CallTables,
  callId: string,
  criterionId: string,
): Promise<void> {
  await tx.delete(criterion).where(and(eq(criterion.id, criterionId), eq(call.column, callId)));
}

/** What was given for each criterion of a call, by criterion. Throws the refusal ANSWERS_MISSING unless it is each of them, once. */
export async function forEachCriterion<K extends IdKind, Given extends { criterionId: Id<K> }>(
  tx: Tx,
  tables: CallTables<K>,
  callId: string,
  given: readonly Given[],
): Promise<Map<Id<K>, Given>> {
  const criteria = await criteriaOf(tx, tables, callId);
  const found = new Map(given.map((one) => [one.criterionId, one]));
  if (found.size !== criteria.length || criteria.some(({ id }) => !found.has(id)))
    throw new Refusal("ANSWERS_MISSING");
  return found;
}
