import "server-only";
import { eq } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { session } from "#db/schema/identity.ts";
import { longestSessionSeconds } from "#features/identity/session/lifetime.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Role } from "#lib/kernel/actor.ts";

/** `roles` are those the person holds, opened in this browser or not. */
export type OpenedSession = { token: string; expires: Date; roles: Role[] };

/** Writes a session row for a person and returns its token, which is stored nowhere. */
export async function openSession(
  db: Database | Tx,
  userId: Id<"user">,
  at: Date,
  secondFactorAt: Date | null = null,
): Promise<OpenedSession> {
  const token = randomToken();
  const longest = new Date(at.getTime() + longestSessionSeconds * 1000);
  await db
    .insert(session)
    .values({ sessionToken: sha256Hex(token), userId, expires: longest, createdAt: at, secondFactorAt });
  const live = await readSession(token, at, db);
  if (!live) throw new Error("the session that was just opened does not open");
  // Shorter for whoever holds an office; which that is, only the open session may say.
  await db
    .update(session)
    .set({ expires: live.expires })
    .where(eq(session.sessionToken, sha256Hex(token)));
  return { token, expires: live.expires, roles: [...live.grants, ...live.withheld].map(({ role }) => role) };
}
