import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { craftBody, craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { endOffices } from "#features/bodies/commands/end-offices.ts";
import { lockBody } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { dissolveBodyInput } from "#features/bodies/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Ends a body for good, with every office and membership. Its file stays. Bodies it was made up of go on by themselves.
 * Refusals: BODY_ENDED, DAY_AHEAD, DAY_ORDER when it would end before it was founded.
 */
export const dissolveBody = defineCommand({
  name: "bodies.dissolve",
  input: dissolveBodyInput,
  errors: ["BODY_ENDED", "DAY_AHEAD", "DAY_ORDER"],
  load: ({ tx, input }) => lockBody(tx, input.bodyId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  stepUp: true,
  handler: async ({ tx, input: { dissolvedOn, source }, resource: body, now, fail }) => {
    if (body.state === "dissolved") fail("BODY_ENDED");
    if (dissolvedOn > dayInMorocco(now)) fail("DAY_AHEAD", { field: "dissolvedOn" });
    if (body.foundedOn && dissolvedOn < body.foundedOn) fail("DAY_ORDER", { field: "dissolvedOn" });
    const offices = await endOffices(tx, eq(craftBodyOffice.bodyId, body.id), dissolvedOn);
    const left = await tx
      .update(craftBodyMember)
      .set({ until: sql`greatest(${craftBodyMember.since}, ${dissolvedOn}::date)` })
      .where(and(eq(craftBodyMember.bodyId, body.id), isNull(craftBodyMember.until)))
      .returning({ id: craftBodyMember.id });
    const moved = await tx
      .update(craftBody)
      .set({ state: "dissolved", dissolvedOn, dissolutionSource: source })
      .where(and(eq(craftBody.id, body.id), eq(craftBody.state, body.state)))
      .returning({ id: craftBody.id });
    if (moved.length !== 1) throw new Error(`${body.id} is no longer ${body.state}`);
    return { offices, members: left.length };
  },
  audit: ({ input, output }) => ({
    object: input.bodyId,
    detail: { dissolvedOn: input.dissolvedOn, members: output.members, offices: output.offices },
  }),
  invalidates: ({ resource }) => (resource.state === "active" ? [tags.chambers()] : []),
});
