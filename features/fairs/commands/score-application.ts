import "server-only";
import { givePoints, pointsGiven } from "#features/calls/index.ts";
import { lockApplication } from "#features/fairs/commands/lock-fair.ts";
import { judgesFair } from "#features/fairs/policy.ts";
import { fairTables } from "#features/fairs/queries/call-tables.ts";
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
    await givePoints(
      tx,
      fairTables,
      { callId: fair.id, applicationId: application.id, officerId: actor.userId, scores: input.scores },
      now,
    );
  },
  audit: ({ input }) => ({ object: input.applicationId, detail: { points: pointsGiven(input.scores) } }),
});
