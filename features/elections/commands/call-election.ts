import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { craftBody } from "#db/schema/bodies.ts";
import { election } from "#db/schema/elections.ts";
import { mayHold } from "#features/elections/policy.ts";
import { callInput } from "#features/elections/schema.ts";
import { dayInMorocco } from "#lib/days.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Calls the election of an office of an active body. Refusals: BODY_NOT_ACTIVE, ELECTION_RUNNING while one of the same office
 * is under way, DAY_PAST and DAY_ORDER { field }.
 */
export const callElection = defineCommand({
  name: "elections.call",
  input: callInput,
  errors: ["BODY_NOT_ACTIVE", "ELECTION_RUNNING", "DAY_PAST", "DAY_ORDER"],
  load: async ({ tx, input }) => {
    const [row] = await tx.select().from(craftBody).where(eq(craftBody.id, input.bodyId)).for("update");
    return row ?? null;
  },
  policy: (actor, { resource }) => mayHold(actor, resource),
  handler: async ({ tx, input, resource: body, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Error("somebody calls an election");
    const { office, opensOn, closesOn, termEndsOn } = input;
    if (body.state !== "active") fail("BODY_NOT_ACTIVE");
    if (opensOn < dayInMorocco(now)) fail("DAY_PAST", { field: "opensOn" });
    if (closesOn < opensOn) fail("DAY_ORDER", { field: "closesOn" });
    if (termEndsOn && termEndsOn <= closesOn) fail("DAY_ORDER", { field: "termEndsOn" });
    const [running] = await tx
      .select({ id: election.id })
      .from(election)
      .where(
        and(
          eq(election.bodyId, body.id),
          eq(election.office, office),
          inArray(election.state, ["called", "open", "closed"]),
        ),
      );
    if (running) fail("ELECTION_RUNNING");
    const id = newId("election");
    await tx.insert(election).values({
      ...{ id, bodyId: body.id, chamberId: body.chamberId, office, opensOn, closesOn, termEndsOn },
      ...{ calledBy: actor.userId, createdAt: now },
    });
    return { electionId: id };
  },
  audit: ({ input, output }) => ({
    object: output.electionId,
    detail: { body: input.bodyId, office: input.office },
  }),
});
