import "server-only";
import { lt } from "drizzle-orm";
import { z } from "zod";
import { session, signInCode } from "#db/schema/identity.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { onlySystem } from "#lib/kernel/policy.ts";

const day = 24 * 3_600_000;

/** Deletes sessions that have ended and codes that ended more than a day ago (kept that long for support). */
export const sweep = defineCommand({
  name: "identity.sweep",
  input: z.strictObject({}),
  errors: [],
  load: async () => ({}),
  policy: onlySystem,
  handler: async ({ tx, now }) => {
    await tx.delete(session).where(lt(session.expires, now));
    await tx.delete(signInCode).where(lt(signInCode.expiresAt, new Date(now.getTime() - day)));
  },
  audit: null,
});
