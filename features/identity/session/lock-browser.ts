import "server-only";
import { and, eq, gt } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { session, user } from "#db/schema/identity.ts";
import { now } from "#lib/clock.ts";
import type { Actor } from "#lib/kernel/actor.ts";

export type BrowserSession = typeof session.$inferSelect;
/** The session somebody acts from; null for whoever has none. */
export type FoundBrowser = BrowserSession | null;

/**
 * The session the actor acts from, locked, and the person before it: whatever is done about somebody's second factors is done
 * one after the other, in whichever browsers it is asked for.
 */
export async function lockBrowser(tx: Tx, actor: Actor): Promise<FoundBrowser> {
  if (actor.kind !== "person" || !actor.sessionHash) return null;
  await tx
    .select({ id: user.id })
    .from(user)
    .where(eq(user.id, actor.userId))
    // Weaker than "update": a sign-in next to it may add its session row.
    .for("no key update");
  const own = and(
    eq(session.sessionToken, actor.sessionHash),
    eq(session.userId, actor.userId),
    gt(session.expires, now()),
  );
  const [row] = await tx.select().from(session).where(own).for("update");
  return row ?? null;
}
