import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { passkey } from "#db/schema/identity.ts";
import { lockBrowser } from "#features/identity/session/lock-browser.ts";
import type { Actor } from "#lib/kernel/actor.ts";

/** One of the actor's own passkeys with the browser they act from, both locked; null for anybody else's. */
export async function lockOwnPasskey(tx: Tx, actor: Actor, id: string) {
  const browser = await lockBrowser(tx, actor);
  if (!browser) return null;
  const mine = and(eq(passkey.id, id), eq(passkey.userId, browser.userId));
  const [key] = await tx.select().from(passkey).where(mine).for("update");
  return key ? { browser, key } : null;
}
