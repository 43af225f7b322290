import "server-only";
import NextAuth, { type NextAuthConfig } from "next-auth";
import { safePath } from "#features/identity/domain/safe-path.ts";
import { type SessionRights, type SessionUser, sessionAdapter } from "#features/identity/session/adapter.ts";
import { sessionCookie } from "#features/identity/session/cookies.ts";
import { longestSessionSeconds } from "#features/identity/session/lifetime.ts";
import { env } from "#lib/env.ts";
import { privateCookie, servedOverHttps } from "#lib/http/cookies.ts";
import { log } from "#lib/log/log.ts";

declare module "next-auth" {
  interface Session {
    rights: SessionRights;
  }
}

function config(): NextAuthConfig {
  return {
    adapter: sessionAdapter(),
    // People sign in with a mailed code (identity.verify-code), which writes the session row itself.
    providers: [],
    secret: env().AUTH_SECRET,
    basePath: "/api/auth",
    // Hosts are never used to build an address: see the redirect callback.
    trustHost: true,
    useSecureCookies: servedOverHttps(),
    session: { strategy: "database", maxAge: longestSessionSeconds, updateAge: longestSessionSeconds },
    cookies: { sessionToken: { name: sessionCookie(), options: privateCookie(longestSessionSeconds) } },
    callbacks: {
      session: ({ session, user }) => ({
        expires: session.expires,
        user: { id: user.id, email: user.email, name: user.name ?? null },
        rights: (user as unknown as SessionUser).rights,
      }),
      redirect: ({ url }) => new URL(safePath(url), env().CANONICAL_ORIGIN).href,
    },
    logger: {
      error: (error) => log.error({ err: error }, "session"),
      warn: (code) => log.warn({ warning: code }, "session"),
      debug: () => undefined,
    },
  };
}

export const { handlers, auth, signOut } = NextAuth(config);
