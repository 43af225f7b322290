import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { signInCode } from "#db/schema/identity.ts";
import { codeMinutes, newCode } from "#features/identity/domain/code.ts";
import { emailSchema } from "#features/identity/domain/email.ts";
import { codeHash, sealedCodePlace } from "#features/identity/session/code-secrets.ts";
import { mailJob } from "#features/notify/jobs.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import { seal } from "#lib/crypto/seal.ts";
import { locales } from "#lib/i18n/locales.ts";
import { newId } from "#lib/ids/ids.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/**
 * Mails a sign-in code that works in the asking browser alone; the browser's earlier codes end. Whether the address
 * belongs to anybody is not looked at, so the answer and the work are the same for every address.
 */
export const requestCode = defineCommand({
  name: "identity.request-code",
  input: z.strictObject({
    email: emailSchema,
    /** Value of the browser's sign-in cookie. */
    browser: z.string().min(32).max(64),
    locale: z.enum(locales),
  }),
  errors: [],
  load: async () => ({}),
  policy: anyone,
  handler: async ({ tx, input, now }) => {
    const id = newId("signInCode");
    const browserHash = sha256Hex(input.browser);
    const code = newCode();
    await tx
      .update(signInCode)
      .set({ consumedAt: now, sealedCode: null })
      .where(and(eq(signInCode.browserHash, browserHash), isNull(signInCode.consumedAt)));
    await tx.insert(signInCode).values({
      id,
      email: input.email,
      locale: input.locale,
      browserHash,
      codeHash: codeHash(id, code),
      sealedCode: seal(code, sealedCodePlace(id)),
      expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
      createdAt: now,
    });
    await enqueue(tx, mailJob, { template: "sign-in-code", id });
    return { id };
  },
  audit: ({ output }) => ({ object: output.id }),
});
