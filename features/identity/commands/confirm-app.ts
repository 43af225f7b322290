import "server-only";
import { z } from "zod";
import { totp } from "#db/schema/identity.ts";
import { readDigits } from "#features/identity/domain/code.ts";
import { stepOfCode } from "#features/identity/factors/authenticator-app.ts";
import { ownBrowser, requireFreshFactor } from "#features/identity/policy.ts";
import { appPlace, readChallenge, setUpPlace, takeChallenge } from "#features/identity/session/challenges.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors } from "#features/identity/session/own-factors.ts";
import { type ProvenBrowser, proveBrowser } from "#features/identity/session/prove-browser.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { seal, unseal } from "#lib/crypto/seal.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

export const appCode = z
  .string()
  .max(64)
  .transform((text, context) => {
    const code = readDigits(text, 6);
    if (code === null) context.addIssue({ code: "custom", message: "APP_CODE_INCOMPLETE" });
    return code ?? z.NEVER;
  });

export type AppConfirmation =
  | ({ added: true; first: boolean } & ProvenBrowser)
  | { added: false; code: "APP_CODE_WRONG" | "SET_UP_ENDED" };

/** Keeps the authenticator app begun in this browser once it shows a right code. The first factor counts as given. */
export const confirmApp = defineCommand({
  name: "identity.confirm-app",
  input: z.strictObject({ code: appCode }),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, input, resource, actor, now }): Promise<AppConfirmation> => {
    const browser = own(resource);
    const { userId, sessionToken } = browser;
    const first = (await countFactors(tx, userId)) === 0;
    // Again: another browser may have set up the first factor since this one began.
    requireFreshFactor(actor, !first, now);
    const sealed = await readChallenge(tx, sessionToken, "app", now);
    if (!sealed) return { added: false, code: "SET_UP_ENDED" };
    const secret = unseal(sealed, setUpPlace(sessionToken));
    const step = stepOfCode(secret, input.code, now);
    if (step === null) return { added: false, code: "APP_CODE_WRONG" };
    await takeChallenge(tx, browser, "app", now);
    const kept = { sealedSecret: seal(secret, appPlace(userId)), lastStep: step, confirmedAt: now };
    await tx
      .insert(totp)
      .values({ userId, ...kept, createdAt: now })
      .onConflictDoUpdate({ target: totp.userId, set: { ...kept, createdAt: now } });
    await enqueue(tx, mailJob, { template: "factor-added", id: `${userId}.${now.getTime()}` });
    return { added: true, first, ...(await proveBrowser(tx, browser, now)) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { factor: "app", outcome: output.added ? "ADDED" : output.code },
  }),
});
