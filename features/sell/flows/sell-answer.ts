import "server-only";
import { ownerMark } from "#features/sell/domain/owner-mark.ts";
import { env } from "#lib/env.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { isSameOrigin } from "#lib/http/same-origin.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";
import type { Id } from "#lib/ids/ids.ts";
import type { Context } from "#lib/kernel/context.ts";
import { Refusal } from "#lib/kernel/errors.ts";

const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  NOT_FOUND: 401,
  OTHER_PERSON: 403,
  CROSS_SITE: 403,
  RATE_LIMITED: 429,
  // The phone keeps the file and comes again: each piece that is sent makes room.
  UPLOADS_FULL: 429,
  CONFLICT: 503,
  TEMPORARILY_UNAVAILABLE: 503,
};

/** An answer to a phone, kept by nobody. */
export function sellAnswer(body: { ok: boolean; code?: string } & Record<string, unknown>): Response {
  const headers = { ...baseHeaders(servedOverHttps()), "cache-control": "private, no-store" };
  const status = body.ok ? 200 : (statuses[body.code ?? ""] ?? 422);
  return Response.json(body, { status, headers });
}

/**
 * Who sends. Refusals: CROSS_SITE for another site's page, UNAUTHENTICATED without a session, OTHER_PERSON when somebody else has
 * signed in on this phone since the draft was begun: their name must not stand under it.
 */
export function senderOf(
  context: Context,
  request: Request,
): { userId: Id<"user">; params: URLSearchParams } {
  if (!isSameOrigin(request.headers, env().CANONICAL_ORIGIN)) throw new Refusal("CROSS_SITE");
  const { actor } = context;
  if (actor.kind !== "person") throw new Refusal("UNAUTHENTICATED");
  const params = new URL(request.url).searchParams;
  if (params.get("owner") !== ownerMark(actor.userId)) throw new Refusal("OTHER_PERSON");
  return { userId: actor.userId, params };
}

/** The body of a request, at most so long. Null for a longer one. */
export async function bodyOf(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most || !request.body) {
    return request.body ? null : new Uint8Array();
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
    length += part.byteLength;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
