import "server-only";
import { z } from "zod";
import { appSetUpMinutes } from "#features/identity/domain/limits.ts";
import { newAppSecret } from "#features/identity/factors/authenticator-app.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import { openChallenge, setUpPlace } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors } from "#features/identity/session/own-factors.ts";
import { seal } from "#lib/crypto/seal.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/**
 * Makes the secret of an authenticator app that is being set up in this browser. The app they have, when they have one, keeps
 * working until a code of the new one is typed.
 */
export const beginApp = defineCommand({
  name: "identity.begin-app",
  input: z.strictObject({}),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, resource, actor, now }) => {
    const browser = own(resource);
    requireFreshFactor(actor, (await countFactors(tx, browser.userId)) > 0, now);
    const challenge = seal(newAppSecret(), setUpPlace(browser.sessionToken));
    await openChallenge(tx, browser, "app", { challenge, minutes: appSetUpMinutes, at: now });
  },
  audit: null,
});
