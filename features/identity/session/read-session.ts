import "server-only";
import { sql } from "drizzle-orm";
import { type Database, database } from "#db/client.ts";
import { withoutValues } from "#db/scrub-error.ts";
import { sessionLifetime } from "#features/identity/session/lifetime.ts";
import { now } from "#lib/clock.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import type { Id } from "#lib/ids/ids.ts";
import { type Grant, isOffice } from "#lib/kernel/actor.ts";

/** A session that is open now, its person, and what they may act as at this moment. */
export type LiveSession = {
  userId: Id<"user">;
  email: string;
  name: string | null;
  emailVerified: Date | null;
  locale: string;
  /** Offices are among them only once a second factor was given in this browser. */
  grants: readonly Grant[];
  withheld: readonly Grant[];
  secondFactorAt: Date | null;
  /** Whether the person has set up a second factor at all. */
  hasSecondFactor: boolean;
  sessionHash: string;
  expires: Date;
};

type Row = {
  user_id: Id<"user">;
  email: string;
  name: string | null;
  email_verified: Date | string | null;
  locale: string;
  created_at: Date | string;
  expires: Date | string;
  second_factor_at: Date | string | null;
  has_second_factor: boolean;
  grants: {
    role: Grant["role"];
    artisanId: Id<"artisan"> | null;
    chamberId: Id<"chamber"> | null;
    isDelegate: boolean;
  }[];
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
  const sessionHash = sha256Hex(token);
  const { rows } = (await withoutValues(() =>
    db.execute(sql`select * from session_person(${sessionHash}, ${at.toISOString()}::timestamptz)`),
  )) as unknown as { rows: Row[] };
  const [row] = rows;
  if (!row) return null;
  const held = row.grants.map(toGrant);
  const ends = Math.min(
    new Date(row.expires).getTime(),
    new Date(row.created_at).getTime() + sessionLifetime(held),
  );
  if (ends <= at.getTime()) return null;
  const secondFactorAt = row.second_factor_at ? new Date(row.second_factor_at) : null;
  const isOpen = (grant: Grant) => secondFactorAt !== null || !isOffice(grant.role);
  return {
    userId: row.user_id,
    email: row.email,
    name: row.name,
    emailVerified: row.email_verified ? new Date(row.email_verified) : null,
    locale: row.locale,
    grants: held.filter(isOpen),
    withheld: held.filter((grant) => !isOpen(grant)),
    secondFactorAt,
    hasSecondFactor: row.has_second_factor,
    sessionHash,
    expires: new Date(ends),
  };
}

function toGrant({ role, artisanId, chamberId, isDelegate }: Row["grants"][number]): Grant {
  return {
    role,
    ...(artisanId ? { artisanId } : {}),
    ...(chamberId ? { chamberId } : {}),
    ...(isDelegate ? { isDelegate } : {}),
  };
}
