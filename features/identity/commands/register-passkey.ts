import "server-only";
import { z } from "zod";
import { passkey } from "#db/schema/identity.ts";
import { checkRegistration } from "#features/identity/factors/passkeys.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import { passkeyLabel, passkeyRegistration } from "#features/identity/schema.ts";
import { takeChallenge } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors } from "#features/identity/session/own-factors.ts";
import { type ProvenBrowser, proveBrowser } from "#features/identity/session/prove-browser.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

export type PasskeyAddition =
  | ({ added: true; first: boolean } & ProvenBrowser)
  | { added: false; code: "CHALLENGE_ENDED" | "PASSKEY_REFUSED" | "PASSKEY_KNOWN" };

/** Keeps a passkey this browser made for its open challenge. The first factor counts as given. */
export const registerPasskey = defineCommand({
  name: "identity.register-passkey",
  input: z.strictObject({ response: passkeyRegistration, label: passkeyLabel }),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, input, resource, actor, now }): Promise<PasskeyAddition> => {
    const browser = own(resource);
    const { userId } = browser;
    const first = (await countFactors(tx, userId)) === 0;
    // Again: another browser may have set up the first factor since this one began.
    requireFreshFactor(actor, !first, now);
    const challenge = await takeChallenge(tx, browser, "register", now);
    if (!challenge) return { added: false, code: "CHALLENGE_ENDED" };
    const made = await checkRegistration(input.response, challenge);
    if (!made) return { added: false, code: "PASSKEY_REFUSED" };
    const added = await tx
      .insert(passkey)
      .values({ ...made, userId, label: input.label, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: passkey.id });
    if (added.length === 0) return { added: false, code: "PASSKEY_KNOWN" };
    await enqueue(tx, mailJob, { template: "factor-added", id: `${userId}.${now.getTime()}` });
    return { added: true, first, ...(await proveBrowser(tx, browser, now)) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { factor: "passkey", outcome: output.added ? "ADDED" : output.code },
  }),
});
