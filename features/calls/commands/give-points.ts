import "server-only";
import { and, countDistinct, eq, ne } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { forEachCriterion } from "#features/calls/commands/criteria.ts";
import type { CallTables } from "#features/calls/queries/call-tables.ts";
import type { Id, IdKind } from "#lib/ids/ids.ts";
import { Refusal } from "#lib/kernel/errors.ts";

type Given<K extends IdKind> = {
  callId: string;
  applicationId: string;
  officerId: Id<"user">;
  scores: readonly { criterionId: Id<K>; points: number; reason: string }[];
};

/** Points as the audit chain keeps them, criterion by criterion: written again they replace the officer's own, and leave both there. */
export const pointsGiven = (scores: readonly { criterionId: string; points: number }[]): string =>
  scores.map(({ criterionId, points }) => `${criterionId}:${points}`).join(" ");

/**
 * Writes an officer's points and reasons for every criterion of an application that the caller has locked; written again they replace
 * their own. Throws the refusals ANSWERS_MISSING when a criterion was left out, TWO_OFFICERS for a third.
 */
export async function givePoints<K extends IdKind>(
  tx: Tx,
  tables: CallTables<K>,
  { callId, applicationId, officerId, scores }: Given<K>,
  at: Date,
): Promise<void> {
  const { score } = tables;
  const given = await forEachCriterion(tx, tables, callId, scores);
  const [others] = await tx
    .select({ n: countDistinct(score.officerId) })
    .from(score)
    .where(and(eq(score.applicationId, applicationId), ne(score.officerId, officerId)));
  if ((others?.n ?? 0) >= 2) throw new Refusal("TWO_OFFICERS");
  for (const { criterionId, points, reason } of given.values())
    await tx
      .insert(score)
      .values({ applicationId, criterionId, officerId, points, reason, at } as never)
      .onConflictDoUpdate({
        target: [score.applicationId, score.criterionId, score.officerId],
        set: { points, reason, at } as never,
      });
}
