import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { totp } from "#db/schema/identity.ts";
import { appCode } from "#features/identity/commands/confirm-app.ts";
import { stepOfCode } from "#features/identity/factors/authenticator-app.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { appPlace } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { appOf } from "#features/identity/session/own-factors.ts";
import { type ProvenBrowser, proveBrowser } from "#features/identity/session/prove-browser.ts";
import { unseal } from "#lib/crypto/seal.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** A wrong try must stay written down, so it is an output that commits and not a refusal that rolls back. */
export type AppProof =
  | ({ proven: true } & ProvenBrowser)
  | { proven: false; code: "APP_CODE_WRONG" | "APP_CODE_USED" | "NO_FACTOR" };

/** Takes a code of the authenticator app as second factor for this browser. Each thirty-second step is taken once. */
export const proveApp = defineCommand({
  name: "identity.prove-app",
  input: z.strictObject({ code: appCode }),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, input, resource, now }): Promise<AppProof> => {
    const browser = own(resource);
    const { userId } = browser;
    const app = await appOf(tx, userId);
    if (!app) return { proven: false, code: "NO_FACTOR" };
    const step = stepOfCode(unseal(app.sealedSecret, appPlace(userId)), input.code, now);
    if (step === null) return { proven: false, code: "APP_CODE_WRONG" };
    const taken = await tx
      .update(totp)
      .set({ lastStep: step })
      .where(and(eq(totp.userId, userId), lt(totp.lastStep, step)))
      .returning({ userId: totp.userId });
    if (taken.length === 0) return { proven: false, code: "APP_CODE_USED" };
    return { proven: true, ...(await proveBrowser(tx, browser, now)) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { factor: "app", outcome: output.proven ? "PROVEN" : output.code },
  }),
});
