import "server-only";
import { headers } from "next/headers.js";
import { cache } from "react";
import { visitorHash } from "#features/identity/session/visitor.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import type { Context } from "#lib/kernel/context.ts";
import { acceptRequestId, withRequestId } from "#lib/log/context.ts";

/**
 * Who makes this request. Session and grants are read from the database once a request, so that a revoked officer is
 * out at the next one. Without a session: anonymous, with the browser's visitor hash when it has one.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const visitor = await visitorHash();
  const common = visitor ? { visitorHash: visitor } : {};
  // Loaded here, because next-auth only loads inside Next, and the worker imports this slice too.
  const { auth } = await import("#features/identity/session/auth.ts");
  const session = await auth();
  if (!session?.user?.id || !session.user.email) return { kind: "anonymous", ...common };
  const { id, email } = session.user;
  const { grants, withheld, secondFactorAt, sessionHash } = session.rights;
  return {
    kind: "person",
    userId: id as Id<"user">,
    email,
    grants,
    withheld,
    // The session library hands its object on as JSON: an instant arrives as text.
    ...(secondFactorAt ? { secondFactorAt: new Date(secondFactorAt) } : {}),
    sessionHash,
    ...common,
  };
});

/** What commands and queries of this request are called with: who acts, and the request's id. */
export async function currentContext(): Promise<Context> {
  return { actor: await currentActor(), requestId: acceptRequestId((await headers()).get("x-request-id")) };
}

/** Runs an action's work so that its logs, SQL comments, audit rows and jobs all carry the request's id. */
export async function inRequest<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const context = await currentContext();
  return withRequestId(acceptRequestId(context.requestId), () => work(context));
}
