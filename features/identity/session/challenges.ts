import "server-only";
import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { passkeyChallenge } from "#db/schema/identity.ts";
import type { BrowserSession } from "#features/identity/session/lock-browser.ts";
import type { SealedPlace } from "#lib/crypto/seal.ts";

type Purpose = typeof passkeyChallenge.$inferSelect.purpose;

const of = (browser: BrowserSession, purpose: Purpose) =>
  and(eq(passkeyChallenge.sessionToken, browser.sessionToken), eq(passkeyChallenge.purpose, purpose));

/** Keeps what this browser must answer within the minutes; what it had to answer before is off. */
export async function openChallenge(
  tx: Tx,
  browser: BrowserSession,
  purpose: Purpose,
  { challenge, minutes, at }: { challenge: string; minutes: number; at: Date },
): Promise<void> {
  const expiresAt = new Date(at.getTime() + minutes * 60_000);
  const { sessionToken, userId } = browser;
  await tx
    .insert(passkeyChallenge)
    .values({ sessionToken, userId, purpose, challenge, expiresAt })
    .onConflictDoUpdate({
      target: [passkeyChallenge.sessionToken, passkeyChallenge.purpose],
      set: { challenge, expiresAt },
    });
}

/** What this browser has to answer, which can be answered once: it is gone whatever the answer is worth. */
export async function takeChallenge(
  tx: Tx,
  browser: BrowserSession,
  purpose: Purpose,
  at: Date,
): Promise<string | null> {
  const [row] = await tx.delete(passkeyChallenge).where(of(browser, purpose)).returning();
  return row && row.expiresAt > at ? row.challenge : null;
}

/** What this browser has begun, to be looked at again. */
export async function readChallenge(
  tx: Tx,
  sessionHash: string,
  purpose: Purpose,
  at: Date,
): Promise<string | null> {
  const open = and(
    eq(passkeyChallenge.sessionToken, sessionHash),
    eq(passkeyChallenge.purpose, purpose),
    gt(passkeyChallenge.expiresAt, at),
  );
  const [row] = await tx.select({ challenge: passkeyChallenge.challenge }).from(passkeyChallenge).where(open);
  return row?.challenge ?? null;
}

/** Where the secret of an app that is being set up lies sealed: bound to the browser that began. */
export const setUpPlace = (sessionHash: string): SealedPlace => ({
  table: "passkey_challenge",
  column: "challenge",
  row: sessionHash,
});

/** Where the secret of a person's app lies sealed. */
export const appPlace = (userId: string): SealedPlace => ({
  table: "totp",
  column: "sealed_secret",
  row: userId,
});
