import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { session } from "#db/schema/identity.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors } from "#features/identity/session/own-factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Signs the person out everywhere but here. */
export const endOtherBrowsers = defineCommand({
  name: "identity.end-other-browsers",
  input: z.strictObject({}),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, resource, actor, now }) => {
    const { userId, sessionToken } = own(resource);
    requireFreshFactor(actor, (await countFactors(tx, userId)) > 0, now);
    const ended = await tx
      .delete(session)
      .where(and(eq(session.userId, userId), ne(session.sessionToken, sessionToken)))
      .returning({ userId: session.userId });
    return { ended: ended.length };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { ended: output.ended },
  }),
});
