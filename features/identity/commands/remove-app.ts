import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { totp } from "#db/schema/identity.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { dropCodesOfNothing, mayDropFactor } from "#features/identity/session/drop-factor.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { appOf } from "#features/identity/session/own-factors.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Takes the authenticator app off the person's factors. Whoever holds an office keeps at least one. */
export const removeApp = defineCommand({
  name: "identity.remove-app",
  input: z.strictObject({}),
  errors: ["LAST_FACTOR", "NO_FACTOR"],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  stepUp: true,
  handler: async ({ tx, resource, now, fail }) => {
    const { userId } = own(resource);
    if (!(await appOf(tx, userId))) fail("NO_FACTOR");
    if (!(await mayDropFactor(tx, userId))) fail("LAST_FACTOR");
    await tx.delete(totp).where(eq(totp.userId, userId));
    await dropCodesOfNothing(tx, userId);
    await enqueue(tx, mailJob, { template: "factor-removed", id: `${userId}.${now.getTime()}` });
  },
  audit: ({ resource }) => ({ object: resource.browser?.userId ?? "", detail: { factor: "app" } }),
});
