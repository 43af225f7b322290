import "server-only";
import { givePoints, pointsGiven } from "#features/calls/index.ts";
import { closeIfOver } from "#features/equipment/commands/close-call.ts";
import { lockRequest } from "#features/equipment/commands/locks.ts";
import { judgesRequest } from "#features/equipment/policy.ts";
import { equipmentTables } from "#features/equipment/queries/call-tables.ts";
import { scoreInput } from "#features/equipment/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * An officer's points and reasons for every criterion of a request, once the call has closed; written again they replace their own. An
 * officer of the workshop itself does not see it. Refusals: NOT_SCORING, TWO_OFFICERS for a third, ANSWERS_MISSING.
 */
export const scoreRequest = defineCommand({
  name: "equipment.score",
  input: scoreInput,
  errors: ["NOT_SCORING", "TWO_OFFICERS", "ANSWERS_MISSING"],
  load: ({ tx, input }) => lockRequest(tx, input.requestId),
  policy: (actor, { resource }) => (actor.kind === "person" ? judgesRequest(actor, resource) : "hide"),
  handler: async ({ tx, input, resource: { call, request }, actor, now, fail }) => {
    if (actor.kind !== "person") return fail("NOT_SCORING");
    const { state } = await closeIfOver(tx, call, now);
    if (state !== "closed" || request.state !== "submitted") fail("NOT_SCORING");
    const given = { callId: call.id, applicationId: request.id, officerId: actor.userId };
    await givePoints(tx, equipmentTables, { ...given, scores: input.scores }, now);
  },
  audit: ({ input }) => ({ object: input.requestId, detail: { points: pointsGiven(input.scores) } }),
});
