import "server-only";
import { z } from "zod";
import { appAddress } from "#features/identity/factors/authenticator-app.ts";
import { readChallenge, setUpPlace } from "#features/identity/session/challenges.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/** What an authenticator app must be told: the secret to type, and the address its QR code holds. */
export type AppSetUp = { secret: string; address: string };

/** The authenticator app that is being set up in this browser; NOT_FOUND once that is over, and in every other browser. */
export const appSetUp = defineQuery({
  name: "identity.app-set-up",
  input: z.strictObject({}),
  handler: async ({ tx, actor, now }): Promise<AppSetUp | null> => {
    if (actor.kind !== "person" || !actor.sessionHash) return null;
    const sealed = await readChallenge(tx, actor.sessionHash, "app", now);
    if (!sealed) return null;
    const secret = unseal(sealed, setUpPlace(actor.sessionHash));
    return { secret, address: appAddress(secret, actor.email) };
  },
  policy: (actor) => (actor.kind === "person" ? "allow" : "hide"),
});
