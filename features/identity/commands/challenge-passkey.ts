import "server-only";
import { z } from "zod";
import { challengeMinutes } from "#features/identity/domain/limits.ts";
import { proveOptions } from "#features/identity/factors/passkeys.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import type { ProveOptions } from "#features/identity/schema.ts";
import { openChallenge } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { passkeysOf } from "#features/identity/session/own-factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Answers what one of the person's passkeys must sign in this browser, once, within five minutes. */
export const challengePasskey = defineCommand({
  name: "identity.challenge-passkey",
  input: z.strictObject({}),
  errors: ["NO_FACTOR"],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, resource, now, fail }): Promise<ProveOptions> => {
    const browser = own(resource);
    const keys = await passkeysOf(tx, browser.userId);
    if (keys.length === 0) fail("NO_FACTOR");
    const options = await proveOptions(keys);
    const { challenge } = options;
    await openChallenge(tx, browser, "prove", { challenge, minutes: challengeMinutes, at: now });
    return options;
  },
  audit: null,
});
