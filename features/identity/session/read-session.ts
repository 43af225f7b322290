import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { grant, session, user } from "#db/schema/identity.ts";
import { sessionLifetime } from "#features/identity/session/lifetime.ts";
import { now } from "#lib/clock.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Grant } from "#lib/kernel/actor.ts";

/** A session that is open now, its person, and what they may act as at this moment. */
export type LiveSession = {
  userId: Id<"user">;
  email: string;
  name: string | null;
  emailVerified: Date | null;
  locale: string;
  grants: readonly Grant[];
  expires: Date;
};

/**
 * Reads the session a token opens, in one statement, or null. Grants are read each time: an ended one is out at the
 * next request. The age is judged by the grants of now, so that a shopper who becomes an officer loses the long session.
 */
export async function readSession(
  token: string,
  at: Date = now(),
  db: Database = database(),
): Promise<LiveSession | null> {
  const [row] = await db
    .select({
      userId: user.id,
      email: user.email,
      name: user.name,
      emailVerified: user.emailVerified,
      locale: user.locale,
      createdAt: session.createdAt,
      expires: session.expires,
      grants: sql<StoredGrant[]>`coalesce((select json_agg(json_build_object('role', g.role,
        'artisanId', g.artisan_id, 'chamberId', g.chamber_id) order by g.created_at, g.id)
        from ${grant} g where g.user_id = ${user.id} and g.ended_at is null), '[]')`,
    })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(eq(session.sessionToken, sha256Hex(token)), gt(session.expires, at)));
  if (!row) return null;
  const { createdAt, ...rest } = row;
  const grants = row.grants.map(toGrant);
  const ends = Math.min(row.expires.getTime(), createdAt.getTime() + sessionLifetime(grants));
  return ends > at.getTime() ? { ...rest, grants, expires: new Date(ends) } : null;
}

type StoredGrant = { role: Grant["role"]; artisanId: Id<"artisan"> | null; chamberId: Id<"chamber"> | null };

function toGrant({ role, artisanId, chamberId }: StoredGrant): Grant {
  return { role, ...(artisanId ? { artisanId } : {}), ...(chamberId ? { chamberId } : {}) };
}
