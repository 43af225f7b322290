import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { session } from "#db/schema/identity.ts";
import type { BrowserSession } from "#features/identity/session/lock-browser.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";

/** A browser whose person just gave a second factor. `token` is its new session token, null when it keeps the old one. */
export type ProvenBrowser = { token: string | null; expires: Date };

/**
 * Notes a second factor for this session and no other. The first time it opens the offices, so the token changes: one that
 * was known before is worth nothing after. The session ends when it would have.
 */
export async function proveBrowser(tx: Tx, browser: BrowserSession, at: Date): Promise<ProvenBrowser> {
  const { sessionToken, expires } = browser;
  if (browser.secondFactorAt) {
    await tx.update(session).set({ secondFactorAt: at }).where(eq(session.sessionToken, sessionToken));
    return { token: null, expires };
  }
  const token = randomToken();
  await tx.delete(session).where(eq(session.sessionToken, sessionToken));
  await tx.insert(session).values({ ...browser, sessionToken: sha256Hex(token), secondFactorAt: at });
  return { token, expires };
}
