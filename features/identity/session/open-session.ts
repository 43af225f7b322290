import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database, Tx } from "#db/client.ts";
import { grant, session } from "#db/schema/identity.ts";
import { sessionLifetime } from "#features/identity/session/lifetime.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Role } from "#lib/kernel/actor.ts";

export type OpenedSession = { token: string; expires: Date; roles: Role[] };

/** Writes a session row for a person and returns its token, which is stored nowhere. */
export async function openSession(db: Database | Tx, userId: Id<"user">, at: Date): Promise<OpenedSession> {
  const grants = await db
    .select({ role: grant.role })
    .from(grant)
    .where(and(eq(grant.userId, userId), isNull(grant.endedAt)));
  const token = randomToken();
  const expires = new Date(at.getTime() + sessionLifetime(grants));
  await db.insert(session).values({ sessionToken: sha256Hex(token), userId, expires, createdAt: at });
  return { token, expires, roles: grants.map((entry) => entry.role) };
}
