import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { database } from "#db/client.ts";
import { account, session, user } from "#db/schema/identity.ts";
import type { LiveSession } from "#features/identity/session/read-session.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";

/** What is read along with the session, besides the person. */
export type SessionRights = Pick<
  LiveSession,
  "grants" | "withheld" | "secondFactorAt" | "hasSecondFactor" | "sessionHash"
>;

/** The adapter's user, with the rights read along with the session. */
export type SessionUser = AdapterUser & { rights: SessionRights };

/**
 * The Drizzle adapter, except that the table only ever holds the SHA-256 of a session's token and that a session is
 * never lengthened: it ends when its sign-in is too old.
 */
export function sessionAdapter(): Adapter {
  const inner = DrizzleAdapter(database(), {
    usersTable: user,
    accountsTable: account,
    sessionsTable: session,
  });
  return {
    ...inner,
    async createSession(given) {
      await inner.createSession?.({ ...given, sessionToken: sha256Hex(given.sessionToken) });
      return given;
    },
    async getSessionAndUser(token) {
      const live = await readSession(token);
      if (!live) return null;
      const { userId, email, name, emailVerified, expires, ...rights } = live;
      const found: AdapterSession = { sessionToken: token, userId, expires };
      const person: SessionUser = { id: userId, email, name, emailVerified, rights };
      return { session: found, user: person };
    },
    updateSession: async () => null,
    async deleteSession(token) {
      await inner.deleteSession?.(sha256Hex(token));
    },
  };
}
