import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { craftBodyMember, craftBodyOffice } from "#db/schema/bodies.ts";
import { endOffices } from "#features/bodies/commands/end-offices.ts";
import { lockMember } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { endMembershipInput } from "#features/bodies/schema.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * A member leaves, on a day; whatever offices they hold end with it. Refusals: MEMBER_LEFT, DAY_AHEAD, DAY_ORDER when they
 * joined, or took an office, after that day.
 */
export const endMembership = defineCommand({
  name: "bodies.end-membership",
  input: endMembershipInput,
  errors: ["MEMBER_LEFT", "DAY_AHEAD", "DAY_ORDER"],
  load: ({ tx, input }) => lockMember(tx, input.memberId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input: { until }, resource: { member }, now, fail }) => {
    if (member.until) fail("MEMBER_LEFT");
    if (until > dayInMorocco(now)) fail("DAY_AHEAD", { field: "until" });
    if (until < member.since) fail("DAY_ORDER", { field: "until" });
    const [later] = await tx
      .select({ id: craftBodyOffice.id })
      .from(craftBodyOffice)
      .where(
        and(
          eq(craftBodyOffice.memberId, member.id),
          isNull(craftBodyOffice.until),
          gt(craftBodyOffice.since, until),
        ),
      );
    if (later) fail("DAY_ORDER", { field: "until" });
    const offices = await endOffices(tx, eq(craftBodyOffice.memberId, member.id), until);
    await tx.update(craftBodyMember).set({ until }).where(eq(craftBodyMember.id, member.id));
    return { offices };
  },
  audit: ({ resource, output }) => ({
    object: resource.member.id,
    detail: { body: resource.body.id, offices: output.offices },
  }),
  invalidates: ({ resource }) => (resource.body.state === "active" ? [tags.chambers()] : []),
});
