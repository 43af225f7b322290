import "server-only";
import { createHash } from "node:crypto";
import { followStamps, stampedSince } from "#lib/cache/stamps.mjs";
import { documentResponse, type Keep } from "#lib/http/document-response.ts";

type Kept = { body: string; etag: string; tags: readonly string[]; since: number };

const kept = new Map<string, Kept>();
const most = 500;
/** Milliseconds after which a document is made again though nobody said that it is stale. */
const longest = 60_000;

/**
 * Answers with a document for tools that is kept in memory until one of its tags is stamped, and with 304 to whoever has
 * it already. Null when there is nothing to answer with; that is not kept.
 */
export async function keptDocument(
  request: Request,
  about: { type: string; keep: Keep; tags: readonly string[]; make: () => Promise<unknown> },
): Promise<Response | null> {
  await followStamps();
  const { pathname } = new URL(request.url);
  const found = kept.get(pathname);
  const fresh =
    found && Date.now() - found.since < longest && !stampedSince(found.tags, found.since) ? found : null;
  const document = fresh ?? (await remember(pathname, about));
  if (!document) return null;
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  const isKnown = known.includes(document.etag) || known.includes(`W/${document.etag}`);
  const answer = documentResponse(document.body, about.type, about.keep);
  answer.headers.set("etag", document.etag);
  return isKnown ? new Response(null, { status: 304, headers: answer.headers }) : answer;
}

async function remember(
  pathname: string,
  { tags, make }: { tags: readonly string[]; make: () => Promise<unknown> },
): Promise<Kept | null> {
  // Taken before the reading: what is stamped while it is read makes it stale.
  const since = Date.now();
  const made = await make();
  if (made === null) return null;
  const body = JSON.stringify(made);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (kept.size >= most) kept.clear();
  const document = { body, etag, tags, since };
  kept.set(pathname, document);
  return document;
}
