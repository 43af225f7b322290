import "server-only";
import { z } from "zod";
import { challengeMinutes } from "#features/identity/domain/limits.ts";
import { registerOptions } from "#features/identity/factors/passkeys.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import type { RegisterOptions } from "#features/identity/schema.ts";
import { openChallenge } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors, passkeysOf } from "#features/identity/session/own-factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Answers what this browser needs to make a passkey, within five minutes. */
export const beginPasskey = defineCommand({
  name: "identity.begin-passkey",
  input: z.strictObject({}),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, resource, actor, now }): Promise<RegisterOptions> => {
    const browser = own(resource);
    const { userId } = browser;
    requireFreshFactor(actor, (await countFactors(tx, userId)) > 0, now);
    const email = actor.kind === "person" ? actor.email : "";
    const options = await registerOptions({ userId, email }, await passkeysOf(tx, userId));
    const { challenge } = options;
    await openChallenge(tx, browser, "register", { challenge, minutes: challengeMinutes, at: now });
    return options;
  },
  audit: null,
});
