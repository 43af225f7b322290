import "server-only";
import { givePoints, pointsGiven } from "#features/calls/index.ts";
import { lockApplication } from "#features/sites/commands/lock-call.ts";
import { judgesApplication } from "#features/sites/policy.ts";
import { siteTables } from "#features/sites/queries/call-tables.ts";
import { scoreInput } from "#features/sites/tenancy-schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An officer's points and reasons for every criterion of an application, once the call has closed; written again they replace their
 * own. An officer of the workshop itself does not see it. Refusals: NOT_SCORING, TWO_OFFICERS for a third, ANSWERS_MISSING when a criterion was left out.
 */
export const scoreRoom = defineCommand({
  name: "sites.score",
  input: scoreInput,
  errors: ["NOT_SCORING", "TWO_OFFICERS", "ANSWERS_MISSING"],
  load: ({ tx, input }) => lockApplication(tx, input.applicationId),
  policy: (actor, { resource: { chamberId, application } }) =>
    actor.kind === "person"
      ? judgesApplication(actor, { chamberId, artisanId: application.artisanId })
      : ("hide" as const),
  handler: async ({ tx, input, resource: { application, call }, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("NOT_SCORING");
    const isTime = call.state === "published" && call.closesOn < dayInMorocco(now);
    if (!isTime || application.state !== "submitted") fail("NOT_SCORING");
    await givePoints(
      tx,
      siteTables,
      { callId: call.id, applicationId: application.id, officerId: actor.userId, scores: input.scores },
      now,
    );
  },
  audit: ({ input }) => ({ object: input.applicationId, detail: { points: pointsGiven(input.scores) } }),
});
