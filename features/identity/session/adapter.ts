import "server-only";
import { DrizzleAdapter } from "@auth/drizzle-adapter";
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters";
import { database } from "#db/client.ts";
import { account, session, user } from "#db/schema/identity.ts";
import { readSession } from "#features/identity/session/read-session.ts";
import { sha256Hex } from "#lib/crypto/digest.ts";
import type { Grant } from "#lib/kernel/actor.ts";

/** The adapter's user, with the grants read along with the session. */
export type SessionUser = AdapterUser & { grants: readonly Grant[] };

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
      const { userId, email, name, emailVerified, grants, expires } = live;
      const found: AdapterSession = { sessionToken: token, userId, expires };
      const person: SessionUser = { id: userId, email, name, emailVerified, grants };
      return { session: found, user: person };
    },
    updateSession: async () => null,
    async deleteSession(token) {
      await inner.deleteSession?.(sha256Hex(token));
    },
  };
}
