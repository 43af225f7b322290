import "server-only";
import { and, countDistinct, eq, ne } from "drizzle-orm";
import { fairCriterion, fairScore } from "#db/schema/index.ts";
import { lockApplication } from "#features/fairs/commands/lock-fair.ts";
import { judgesFair } from "#features/fairs/policy.ts";
import { phaseOf, scoreInput } from "#features/fairs/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An officer's points and reasons for every criterion of an application, once the call is over; written again they replace their
 * own. Refusals: NOT_SCORING before the call is over and after the draw, TWO_OFFICERS for a third, ANSWERS_MISSING when a
 * criterion was left out.
 */
export const scoreApplication = defineCommand({
  name: "fairs.score",
  input: scoreInput,
  errors: ["NOT_SCORING", "TWO_OFFICERS", "ANSWERS_MISSING"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) =>
    actor.kind === "person" ? judgesFair(actor, resource.fair) : ("hide" as const),
  handler: async ({ tx, input, resource: { application, fair }, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("NOT_SCORING");
    const isTime = phaseOf(fair, dayInMorocco(now)) === "choosing" && application.state === "submitted";
    if (!isTime) fail("NOT_SCORING");
    const criteria = await tx
      .select({ id: fairCriterion.id })
      .from(fairCriterion)
      .where(eq(fairCriterion.fairId, fair.id));
    const given = new Map(input.scores.map((score) => [score.criterionId, score]));
    if (given.size !== criteria.length || criteria.some(({ id }) => !given.has(id))) fail("ANSWERS_MISSING");
    const [others] = await tx
      .select({ n: countDistinct(fairScore.officerId) })
      .from(fairScore)
      .where(and(eq(fairScore.applicationId, application.id), ne(fairScore.officerId, actor.userId)));
    if ((others?.n ?? 0) >= 2) fail("TWO_OFFICERS");
    for (const { criterionId, points, reason } of given.values())
      await tx
        .insert(fairScore)
        .values({
          ...{ applicationId: application.id, criterionId, officerId: actor.userId },
          ...{ points, reason, at: now },
        })
        .onConflictDoUpdate({
          target: [fairScore.applicationId, fairScore.criterionId, fairScore.officerId],
          set: { points, reason, at: now },
        });
  },
  audit: ({ input }) => ({ object: input.applicationId }),
});
