import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { application } from "#db/schema/applications.ts";
import { lockFile } from "#features/applications/commands/load-file.ts";
import { mayAssist } from "#features/applications/policy.ts";
import { emailSchema } from "#features/identity/schema.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { idSchema } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Offers a file that an officer filled in to the person's own account. Nothing opens by it: whoever signs in with the
 * address takes the file by the telephone number in it, or declines.
 */
export const linkAccount = defineCommand({
  name: "applications.link-account",
  input: z.strictObject({ applicationId: idSchema("application"), email: emailSchema }),
  errors: ["ACCOUNT_LINKED", "PHONE_FIRST", "APPLICATION_CLOSED"],
  load: ({ tx, input }) => lockFile(tx, input.applicationId),
  policy: (actor, { resource }) =>
    resource.assistedBy !== null ? mayAssist(actor, resource.chamberId) : "hide",
  handler: async ({ tx, input, resource: file, now, fail }) => {
    if (file.applicantUserId) fail("ACCOUNT_LINKED");
    if (file.state === "withdrawn") fail("APPLICATION_CLOSED");
    if (!file.phoneIndex) fail("PHONE_FIRST");
    await tx
      .update(application)
      .set({ accountEmail: input.email, updatedAt: now })
      .where(eq(application.id, file.id));
    // Each offer is a letter of its own, also to the same address.
    await enqueue(tx, mailJob, { template: "application-offer", id: `${file.id}.${now.getTime()}` });
  },
  audit: ({ resource }) => ({ object: resource.id }),
});
