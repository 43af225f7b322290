import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { staffInvitation } from "#db/schema/identity.ts";
import { lockInvitation } from "#features/staff/commands/load-invitation.ts";
import { mayInvite } from "#features/staff/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes an open invitation back. Its link ends at once. */
export const withdrawInvitation = defineCommand({
  name: "staff.withdraw",
  input: z.strictObject({ invitationId: idSchema("invitation") }),
  errors: [],
  load: ({ tx, input, actor }) => lockInvitation(tx, input.invitationId, actor),
  policy: (actor, { resource }) => mayInvite(actor, resource),
  handler: async ({ tx, resource: { id, chamberId }, now }) => {
    await tx
      .update(staffInvitation)
      .set({ withdrawnAt: now, sealedToken: null })
      .where(eq(staffInvitation.id, id));
    return { chamberId };
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { chamber: resource.chamberId } }),
});
