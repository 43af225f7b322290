import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { signInCode } from "#db/schema/identity.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { anyone } from "#lib/kernel/policy.ts";
import { defineQuery } from "#lib/kernel/query.ts";

/**
 * Where the browser's open code was sent, so that the page can say so after a reload. Open to anyone: the browser's
 * cookie is the key, and it only ever finds what was typed in that browser.
 */
export const pendingCode = defineQuery({
  name: "identity.pending-code",
  input: z.strictObject({ browser: z.string().min(32).max(64) }),
  handler: async ({ tx, input }) => {
    const [row] = await tx
      .select({ id: signInCode.id, email: signInCode.email, expiresAt: signInCode.expiresAt })
      .from(signInCode)
      .where(and(eq(signInCode.browserHash, sha256Hex(input.browser)), isNull(signInCode.consumedAt)))
      .orderBy(desc(signInCode.createdAt), desc(signInCode.id))
      .limit(1);
    return row ?? null;
  },
  policy: anyone,
});
