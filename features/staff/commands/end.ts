import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { grant, staffInvitation } from "#db/schema/identity.ts";
import { lockPerson } from "#features/staff/commands/lock-person.ts";
import { mayManageStaff } from "#features/staff/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * Ends everything somebody is at a chamber, with their open invitations and those they sent. They are out at their next request.
 * Refusals: OWN_ROLES (so a chamber is never left without a manager).
 */
export const endStaff = defineCommand({
  name: "staff.end",
  input: z.strictObject({ chamberId: idSchema("chamber"), userId: idSchema("user") }),
  stepUp: true,
  errors: ["OWN_ROLES", "CONFLICT"],
  load: ({ tx, input, actor }) => lockPerson(tx, input, actor),
  policy: (actor, { resource }) => mayManageStaff(actor, resource.chamberId),
  handler: async ({ tx, resource: { chamberId, userId, email, held }, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (actor.userId === userId) fail("OWN_ROLES");
    const ended = await tx
      .update(grant)
      .set({ endedAt: now, endedBy: actor.userId })
      .where(and(eq(grant.userId, userId), eq(grant.chamberId, chamberId), isNull(grant.endedAt)))
      .returning({ id: grant.id });
    if (ended.length !== held.length) fail("CONFLICT");
    await tx
      .update(staffInvitation)
      .set({ withdrawnAt: now, sealedToken: null })
      .where(
        and(
          eq(staffInvitation.chamberId, chamberId),
          or(eq(staffInvitation.email, email), eq(staffInvitation.invitedBy, userId)),
          ...[isNull(staffInvitation.acceptedAt), isNull(staffInvitation.withdrawnAt)],
        ),
      );
    return { ended: held.map(({ role }) => role) };
  },
  audit: ({ resource, output }) => ({
    object: resource.userId,
    detail: { chamber: resource.chamberId, ended: output.ended.join(" ") },
  }),
});
