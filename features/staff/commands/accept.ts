import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { grant, staffInvitation, user } from "#db/schema/identity.ts";
import { lockByToken } from "#features/staff/commands/load-invitation.ts";
import { heldRoles } from "#features/staff/commands/lock-chamber.ts";
import { invited } from "#features/staff/policy.ts";
import { personName, tokenSchema } from "#features/staff/schema.ts";
import { newId } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/**
 * The person takes the roles they were invited to, with the link's token and signed in with its address. The office itself still
 * asks for a second factor. Refusals: INVITATION_ENDED once its days are over.
 */
export const acceptInvitation = defineCommand({
  name: "staff.accept",
  input: z.strictObject({ token: tokenSchema, name: personName.optional() }),
  errors: ["INVITATION_ENDED"],
  load: ({ tx, input, actor }) => lockByToken(tx, input.token, actor),
  policy: (actor, { resource }) => invited(actor, resource),
  handler: async ({ tx, input, resource: invitation, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (invitation.expiresAt <= now) fail("INVITATION_ENDED");
    const { id, chamberId, annexId, invitedBy } = invitation;
    const held = (await heldRoles(tx, chamberId, actor.userId)).map(({ role }) => role);
    const given = invitation.roles.filter((role) => !held.includes(role));
    // Before the invitation is answered: row-level security looks for an open one.
    if (given.length > 0) {
      await tx.insert(grant).values(
        given.map((role) => ({
          ...{ id: newId("grant"), userId: actor.userId, role, chamberId, annexId },
          ...{ grantedBy: invitedBy, createdAt: now },
        })),
      );
    }
    await tx
      .update(staffInvitation)
      .set({ acceptedAt: now, acceptedBy: actor.userId, sealedToken: null })
      .where(eq(staffInvitation.id, id));
    if (input.name) {
      // A name the product knows already is not changed by an invitation.
      await tx
        .update(user)
        .set({ name: input.name })
        .where(and(eq(user.id, actor.userId), isNull(user.name)));
    }
    return { given };
  },
  audit: ({ resource, output }) => ({
    object: resource.id,
    detail: { chamber: resource.chamberId, roles: output.given.join(" ") },
  }),
});
