import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { recoveryCode } from "#db/schema/identity.ts";
import { newRecoveryCodes, showRecoveryCode } from "#features/identity/domain/recovery.ts";
import { ownBrowser } from "#features/identity/policy.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import { own } from "#features/identity/session/own-browser.ts";
import { countFactors, recoveryHash } from "#features/identity/session/own-factors.ts";
import { defineCommand } from "#lib/kernel/command.ts";

/** Makes ten recovery codes in place of whatever codes there were. This answer is the only place they can be read. */
export const makeRecoveryCodes = defineCommand({
  name: "identity.make-recovery-codes",
  input: z.strictObject({}),
  errors: ["NO_FACTOR"],
  load: async ({ tx, actor }) => ({ browser: await lockBrowser(tx, actor) }),
  policy: ownBrowser,
  stepUp: true,
  handler: async ({ tx, resource, now, fail }) => {
    const { userId } = own(resource);
    if ((await countFactors(tx, userId)) === 0) fail("NO_FACTOR");
    const codes = newRecoveryCodes();
    await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
    await tx
      .insert(recoveryCode)
      .values(codes.map((code) => ({ userId, codeHash: recoveryHash(userId, code), createdAt: now })));
    return { codes: codes.map(showRecoveryCode) };
  },
  audit: ({ resource, output }) => ({
    object: resource.browser?.userId ?? "",
    detail: { made: output.codes.length },
  }),
});
