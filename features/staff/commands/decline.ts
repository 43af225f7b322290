import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { staffInvitation } from "#db/schema/identity.ts";
import { lockByToken } from "#features/staff/commands/load-invitation.ts";
import { invited } from "#features/staff/policy.ts";
import { tokenSchema } from "#features/staff/schema.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/errors.ts";

/** The person does not want the roles they were invited to. The manager sees that they said so. */
export const declineInvitation = defineCommand({
  name: "staff.decline",
  input: z.strictObject({ token: tokenSchema }),
  errors: ["INVITATION_ENDED"],
  load: ({ tx, input, actor }) => lockByToken(tx, input.token, actor),
  policy: (actor, { resource }) => invited(actor, resource),
  handler: async ({ tx, resource, actor, now, fail }) => {
    if (actor.kind !== "person") throw new Refusal("FORBIDDEN");
    if (resource.expiresAt <= now) fail("INVITATION_ENDED");
    await tx
      .update(staffInvitation)
      .set({ withdrawnAt: now, acceptedBy: actor.userId, sealedToken: null })
      .where(eq(staffInvitation.id, resource.id));
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { chamber: resource.chamberId } }),
});
