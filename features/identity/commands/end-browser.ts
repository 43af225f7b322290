import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { session } from "#db/schema/identity.ts";
import { browserKey } from "#features/identity/domain/browser-key.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { countFactors } from "#features/identity/session/own-factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Signs the person out in another of their browsers. */
export const endBrowser = defineCommand({
  name: "identity.end-browser",
  input: z.strictObject({ browser: z.string().regex(/^[0-9a-f]{16}$/) }),
  errors: [],
  load: async ({ tx, actor, input }) => {
    const browser = await lockBrowser(tx, actor);
    if (!browser) return null;
    const others = await tx
      .select({ sessionToken: session.sessionToken })
      .from(session)
      .where(and(eq(session.userId, browser.userId), ne(session.sessionToken, browser.sessionToken)));
    const other = others.find(({ sessionToken }) => browserKey(sessionToken) === input.browser);
    return other ? { browser, other: other.sessionToken } : null;
  },
  policy: ownBrowser,
  handler: async ({ tx, resource, actor, now }) => {
    requireFreshFactor(actor, (await countFactors(tx, resource.browser.userId)) > 0, now);
    await tx.delete(session).where(eq(session.sessionToken, resource.other));
  },
  audit: ({ resource }) => ({ object: resource.browser.userId, detail: { ended: 1 } }),
});
