import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { session, signInCode, user } from "#db/schema/identity.ts";
import { codeTries, readCode } from "#features/identity/domain/code.ts";
import { codeHash } from "#features/identity/session/code-secrets.ts";
import { type OpenedSession, openSession } from "#features/identity/session/open-session.ts";
import { sameHash, sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import { defineCommand } from "#lib/kernel/command.ts";
import { anyone } from "#lib/kernel/policy.ts";

/** A wrong try must stay counted, so it is an output that commits and not a refusal that rolls back. */
export type Verification =
  | ({ signedIn: true; userId: Id<"user">; email: string } & OpenedSession)
  | { signedIn: false; code: "CODE_WRONG"; triesLeft: number }
  | { signedIn: false; code: "CODE_ENDED" };

const typedCode = z
  .string()
  .max(64)
  .transform((text, context) => {
    const code = readCode(text);
    if (code === null) context.addIssue({ code: "custom", message: "CODE_INCOMPLETE" });
    return code ?? z.NEVER;
  });

/**
 * Signs a browser in with the code mailed for it. The person is made at the first right code. The browser gets a new
 * session and its old one ends, so that a token known before signing in is worth nothing after.
 */
export const verifyCode = defineCommand({
  name: "identity.verify-code",
  input: z.strictObject({
    code: typedCode,
    browser: z.string().min(32).max(64),
    /** The session token the browser came with, when it had one. */
    previousToken: z.string().max(128).optional(),
  }),
  errors: [],
  // A browser without an open code is answered like one whose code has ended.
  load: async ({ tx, input }) => ({ pending: await lockPending(tx, sha256Hex(input.browser)) }),
  policy: anyone,
  handler: async ({ tx, input, resource, now }): Promise<Verification> => {
    const { pending } = resource;
    if (!pending || pending.expiresAt <= now || pending.attempts >= codeTries) {
      return { signedIn: false, code: "CODE_ENDED" };
    }
    const right = sameHash(codeHash(pending.id, input.code), pending.codeHash);
    const attempts = pending.attempts + 1;
    const over = right || attempts >= codeTries;
    await tx
      .update(signInCode)
      .set({ attempts, ...(over ? { consumedAt: now, sealedCode: null } : {}) })
      .where(eq(signInCode.id, pending.id));
    if (!right) {
      return over
        ? { signedIn: false, code: "CODE_ENDED" }
        : { signedIn: false, code: "CODE_WRONG", triesLeft: codeTries - attempts };
    }
    const userId = await personOf(tx, pending, now);
    if (input.previousToken) {
      await tx.delete(session).where(eq(session.sessionToken, sha256Hex(input.previousToken)));
    }
    return { signedIn: true, userId, email: pending.email, ...(await openSession(tx, userId, now)) };
  },
  audit: ({ resource, output }) => ({
    object: output.signedIn ? output.userId : (resource.pending?.id ?? "sign-in-code"),
    detail: { outcome: output.signedIn ? "SIGNED_IN" : output.code },
  }),
});

type Pending = typeof signInCode.$inferSelect;

/** The browser's open code, locked: tries from two windows are counted one after the other. */
async function lockPending(tx: Tx, browserHash: string): Promise<Pending | null> {
  const [row] = await tx
    .select()
    .from(signInCode)
    .where(and(eq(signInCode.browserHash, browserHash), isNull(signInCode.consumedAt)))
    .orderBy(desc(signInCode.createdAt), desc(signInCode.id))
    .limit(1)
    .for("update");
  return row ?? null;
}

async function personOf(tx: Tx, pending: Pending, at: Date): Promise<Id<"user">> {
  const [person] = await tx
    .insert(user)
    .values({ email: pending.email, locale: pending.locale, emailVerified: at })
    .onConflictDoUpdate({
      target: user.email,
      set: { emailVerified: sql`coalesce(${user.emailVerified}, excluded.email_verified)` },
    })
    .returning({ id: user.id });
  if (!person) throw new Error("the person's row was neither made nor found");
  return person.id;
}
