import { awaitMade, type MadePage } from "#lib/cache/made-pages.mjs";
import { graceMs } from "#lib/cache/stamps.mjs";
import { missingPath } from "#lib/http/zones.ts";
import { anonymousRequest, type Captured, capture, type Handle } from "#lib/shelf/capture.ts";
import { Body, documentOf, type Page, sharedHeaders, sharedSeconds } from "#lib/shelf/page.ts";

/** How long word of a page's tags is waited for once its answer is there, in milliseconds. */
const patienceMs = 1_000;

/** A page; or "aside" for one that may not be shared; or "failed", which is nobody's but this visitor's. */
export type Made = Page | "aside" | "failed";

export type MakeOptions = {
  handle: Handle;
  host: string;
  isDocument: (path: string) => boolean;
  /** Hashes of our own scripts that stand in pages. */
  ownScripts: readonly string[];
  /** The page for what is not there, in the language of a path. */
  missing: (path: string) => Promise<Page | null> | Page | null;
};

/** Asks Next for a page as nobody in particular, and learns what it is made of. `begun` is since when it may be under way. */
export async function makePage(
  { handle, host, isDocument, ownScripts, missing }: MakeOptions,
  path: string,
  begun: number,
): Promise<Made> {
  const word = awaitMade(path);
  try {
    const answer = await capture(handle, anonymousRequest(path, host));
    if (answer.status >= 500) return "failed";
    const seconds = sharedSeconds(answer.headers);
    const isHtml = String(answer.headers["content-type"] ?? "text/html").startsWith("text/html");
    if (seconds === null || !isHtml) return "aside";
    const first = await Promise.race([word.page, pause(patienceMs)]);
    const made = word.latest() ?? first;
    if (!made) return "aside";
    const facts = { status: answer.status, tags: made.tags, ...lifeOf(answer, made, begun, seconds) };
    const { headers: given, body } = isDocument(path)
      ? documentOf(answer, ownScripts)
      : { headers: sharedHeaders(answer.headers), body: answer.body };
    // Says how long from the moment it is sent, see cacheControlOf.
    const headers = without("cache-control", given);
    // Next answers a page's `notFound()` with an empty shell, which a script would fill.
    const isShell = answer.status === 404 && path !== missingPath(path);
    const shown = isShell ? await missing(path) : null;
    return { ...facts, headers, body: shown?.body ?? new Body(body), isBorrowed: shown !== null };
  } finally {
    word.stop();
  }
}

/** From when to when a page holds. */
function lifeOf({ headers }: Captured, made: MadePage, begun: number, seconds: number) {
  const cache = headers["x-nextjs-cache"];
  // Next had an old one and makes a new one behind our back. Word may have come of either: what we hold is the old one.
  if (cache === "STALE") return { since: begun - graceMs, until: begun };
  // Rendered just now: all that was stamped before is in it. Found in Next's cache: as old as that says.
  const isNew = made.isRendered || cache === "MISS";
  return {
    since: isNew ? Math.min(begun, made.madeAt) : made.madeAt - graceMs,
    until: made.madeAt + seconds * 1000,
  };
}

/** Headers, names and values in turn, without one of them. */
function without(name: string, headers: readonly string[]): string[] {
  return headers.filter((_, at) => headers[at - (at % 2)] !== name);
}

const pause = (ms: number) =>
  new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });
