import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { passkey } from "#db/schema/identity.ts";
import { checkAnswer } from "#features/identity/factors/passkeys.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { passkeyAnswer } from "#features/identity/schema.ts";
import { takeChallenge } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { type ProvenBrowser, proveBrowser } from "#features/identity/session/prove-browser.ts";
import { defineCommand } from "#lib/kernel/command.ts";

export type PasskeyProof =
  | ({ proven: true } & ProvenBrowser)
  | { proven: false; code: "CHALLENGE_ENDED" | "PASSKEY_REFUSED" };

/** Takes a passkey's signature under this browser's open challenge as second factor. Used or not, the challenge is then gone. */
export const provePasskey = defineCommand({
  name: "identity.prove-passkey",
  input: z.strictObject({ response: passkeyAnswer }),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, input, resource, now }): Promise<PasskeyProof> => {
    const browser = own(resource);
    const challenge = await takeChallenge(tx, browser, "prove", now);
    if (!challenge) return { proven: false, code: "CHALLENGE_ENDED" };
    const [key] = await tx
      .select()
      .from(passkey)
      .where(and(eq(passkey.id, input.response.id), eq(passkey.userId, browser.userId)))
      .for("update");
    const counter = key ? await checkAnswer(input.response, challenge, key) : null;
    if (!key || counter === null) return { proven: false, code: "PASSKEY_REFUSED" };
    await tx.update(passkey).set({ counter, lastUsedAt: now }).where(eq(passkey.id, key.id));
    return { proven: true, ...(await proveBrowser(tx, browser, now)) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { factor: "passkey", outcome: output.proven ? "PROVEN" : output.code },
  }),
});
