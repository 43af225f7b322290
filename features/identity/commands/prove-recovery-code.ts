import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recoveryCode } from "#db/schema/identity.ts";
import { readRecoveryCode } from "#features/identity/domain/recovery.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { recoveryHash } from "#features/identity/session/own-factors.ts";
import { type ProvenBrowser, proveBrowser } from "#features/identity/session/prove-browser.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";

export type RecoveryProof =
  | ({ proven: true } & ProvenBrowser)
  | { proven: false; code: "RECOVERY_CODE_WRONG" };

const typedCode = z
  .string()
  .max(64)
  .transform((text, context) => {
    const code = readRecoveryCode(text);
    if (code === null) context.addIssue({ code: "custom", message: "RECOVERY_CODE_INCOMPLETE" });
    return code ?? z.NEVER;
  });

/** Takes a recovery code, once, in place of a lost second factor, and tells the person by mail. */
export const proveRecoveryCode = defineCommand({
  name: "identity.prove-recovery-code",
  input: z.strictObject({ code: typedCode }),
  errors: [],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  handler: async ({ tx, input, resource, now }): Promise<RecoveryProof> => {
    const browser = own(resource);
    const { userId } = browser;
    const unused = and(
      eq(recoveryCode.userId, userId),
      eq(recoveryCode.codeHash, recoveryHash(userId, input.code)),
      isNull(recoveryCode.usedAt),
    );
    const used = await tx
      .update(recoveryCode)
      .set({ usedAt: now })
      .where(unused)
      .returning({ userId: recoveryCode.userId });
    if (used.length === 0) return { proven: false, code: "RECOVERY_CODE_WRONG" };
    await enqueue(tx, mailJob, { template: "recovery-code-used", id: `${userId}.${now.getTime()}` });
    return { proven: true, ...(await proveBrowser(tx, browser, now)) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { factor: "recovery-code", outcome: output.proven ? "PROVEN" : output.code },
  }),
});
