import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { staffInvitation } from "#db/schema/identity.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { lockInvitation } from "#features/staff/commands/load-invitation.ts";
import { letterId, newLink } from "#features/staff/commands/new-link.ts";
import { mayInvite } from "#features/staff/policy.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Sends an open invitation again, with a new link and seven new days. The earlier link ends. */
export const resend = defineCommand({
  name: "staff.resend",
  input: z.strictObject({ invitationId: idSchema("invitation") }),
  stepUp: true,
  errors: [],
  load: ({ tx, input, actor }) => lockInvitation(tx, input.invitationId, actor),
  policy: (actor, { resource }) => mayInvite(actor, resource),
  handler: async ({ tx, resource: { id, chamberId }, now }) => {
    await tx.update(staffInvitation).set(newLink(id, now)).where(eq(staffInvitation.id, id));
    await enqueue(tx, mailJob, { template: "staff-invitation", id: letterId(id, now) });
    return { chamberId };
  },
  audit: ({ resource }) => ({ object: resource.id, detail: { chamber: resource.chamberId } }),
});
