import "server-only";
import { and, countDistinct, eq, ne } from "drizzle-orm";
import { siteCriterion, siteScore } from "#db/schema/index.ts";
import { lockApplication } from "#features/sites/commands/lock-call.ts";
import { keepsSites } from "#features/sites/policy.ts";
import { scoreInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An officer's points and reasons for every criterion of an application, once the call has closed; written again they replace their
 * own. Refusals: NOT_SCORING, TWO_OFFICERS for a third, ANSWERS_MISSING when a criterion was left out.
 */
export const scoreRoom = defineCommand({
  name: "sites.score",
  input: scoreInput,
  errors: ["NOT_SCORING", "TWO_OFFICERS", "ANSWERS_MISSING"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource }) =>
    actor.kind === "person" ? keepsSites(actor, resource) : ("hide" as const),
  handler: async ({ tx, input, resource: { application, call }, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("NOT_SCORING");
    const isTime = call.state === "published" && call.closesOn < dayInMorocco(now);
    if (!isTime || application.state !== "submitted") fail("NOT_SCORING");
    const criteria = await tx
      .select({ id: siteCriterion.id })
      .from(siteCriterion)
      .where(eq(siteCriterion.callId, call.id));
    const given = new Map(input.scores.map((score) => [score.criterionId, score]));
    if (given.size !== criteria.length || criteria.some(({ id }) => !given.has(id))) fail("ANSWERS_MISSING");
    const [others] = await tx
      .select({ n: countDistinct(siteScore.officerId) })
      .from(siteScore)
      .where(and(eq(siteScore.applicationId, application.id), ne(siteScore.officerId, actor.userId)));
    if ((others?.n ?? 0) >= 2) fail("TWO_OFFICERS");
    for (const { criterionId, points, reason } of given.values())
      await tx
        .insert(siteScore)
        .values({
          ...{ applicationId: application.id, criterionId, officerId: actor.userId },
          ...{ points, reason, at: now },
        })
        .onConflictDoUpdate({
          target: [siteScore.applicationId, siteScore.criterionId, siteScore.officerId],
          set: { points, reason, at: now },
        });
  },
  audit: ({ input }) => ({ object: input.applicationId }),
});
