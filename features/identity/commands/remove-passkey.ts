import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { passkey } from "#db/schema/identity.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { passkeyId } from "#features/identity/schema.ts";
import { dropCodesOfNothing, mayDropFactor } from "#features/identity/session/drop-factor.ts";
import { lockOwnPasskey } from "#features/identity/session/lock-own-passkey.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes a passkey off the person's factors. Whoever holds an office keeps at least one. */
export const removePasskey = defineCommand({
  name: "identity.remove-passkey",
  input: z.strictObject({ passkeyId }),
  errors: ["LAST_FACTOR"],
  load: ({ tx, actor, input }) => lockOwnPasskey(tx, actor, input.passkeyId),
  policy: ownBrowser,
  stepUp: true,
  handler: async ({ tx, resource, now, fail }) => {
    const { userId } = resource.browser;
    if (!(await mayDropFactor(tx, userId))) fail("LAST_FACTOR");
    await tx.delete(passkey).where(eq(passkey.id, resource.key.id));
    await dropCodesOfNothing(tx, userId);
    await enqueue(tx, mailJob, { template: "factor-removed", id: `${userId}.${now.getTime()}` });
  },
  audit: ({ resource }) => ({ object: resource.browser.userId, detail: { factor: "passkey" } }),
});
