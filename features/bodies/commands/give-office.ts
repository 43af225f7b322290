import "server-only";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import { craftBodyOffice } from "#db/schema/bodies.ts";
import { lockMember } from "#features/bodies/commands/lock-body.ts";
import { mayKeepBody } from "#features/bodies/policy.ts";
import { giveOfficeInput } from "#features/bodies/schema.ts";
import { mailJob, smsJob } from "#features/notify/jobs.ts";
import { dayInMorocco } from "#features/rules/index.ts";
import { tags } from "#lib/cache/tags.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Gives a member of today an office, for a term or without a set end, and tells them. But for councillors an office has one
 * holder at a time. Refusals: BODY_ENDED, MEMBER_LEFT, OFFICE_TAKEN, OFFICE_HELD, DAY_AHEAD, DAY_ORDER { field }.
 */
export const giveOffice = defineCommand({
  name: "bodies.give-office",
  input: giveOfficeInput,
  errors: ["BODY_ENDED", "MEMBER_LEFT", "OFFICE_TAKEN", "OFFICE_HELD", "DAY_AHEAD", "DAY_ORDER"],
  load: ({ tx, input }) => lockMember(tx, input.memberId),
  policy: (actor, { resource }) => mayKeepBody(actor, resource),
  handler: async ({ tx, input, resource: { body, member }, now, fail }) => {
    const { office, since, termEndsOn } = input;
    if (body.state === "dissolved") fail("BODY_ENDED");
    if (member.until) fail("MEMBER_LEFT");
    if (since > dayInMorocco(now)) fail("DAY_AHEAD", { field: "since" });
    if (since < member.since) fail("DAY_ORDER", { field: "since" });
    if (termEndsOn && termEndsOn <= since) fail("DAY_ORDER", { field: "termEndsOn" });
    const same = and(eq(craftBodyOffice.bodyId, body.id), eq(craftBodyOffice.office, office));
    const others = await tx
      .select({ memberId: craftBodyOffice.memberId, until: craftBodyOffice.until })
      .from(craftBodyOffice)
      .where(and(same, or(isNull(craftBodyOffice.until), gt(craftBodyOffice.until, since))));
    if (others.some((other) => other.memberId === member.id && !other.until)) fail("OFFICE_HELD");
    if (office !== "councillor" && others.length > 0) fail("OFFICE_TAKEN");
    const id = newId("bodyOffice");
    await tx.insert(craftBodyOffice).values({
      id,
      bodyId: body.id,
      chamberId: body.chamberId,
      memberId: member.id,
      office,
      since,
      termEndsOn: termEndsOn ?? null,
      createdAt: now,
    });
    await enqueue(tx, mailJob, { template: "body-office", id });
    await enqueue(tx, smsJob, { template: "body-office", id });
    return { officeId: id };
  },
  audit: ({ input, resource, output }) => ({
    object: output.officeId,
    detail: { body: resource.body.id, member: input.memberId, office: input.office },
  }),
  invalidates: ({ resource }) => (resource.body.state === "active" ? [tags.chambers()] : []),
});
