import "server-only";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { signInCode } from "#db/schema/identity.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * Where the browser's last code was sent, ended or not, so that the page can say so after a reload and send another.
 * Open to anyone: the browser's cookie is the key, and it only ever finds what was typed in that browser.
 */
export const pendingCode = defineQuery({
  name: "identity.pending-code",
  input: z.strictObject({ browser: z.string().min(32).max(64) }),
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ email: signInCode.email })
      .from(signInCode)
      .where(eq(signInCode.browserHash, sha256Hex(input.browser)))
      .orderBy(desc(signInCode.createdAt), desc(signInCode.id))
      .limit(1);
    return row ?? null;
  },
  policy: anyone,
});
