import { awaitMade } from "#lib/cache/made-pages.mjs";
import { graceMs } from "#lib/cache/stamps.mjs";
import { missingPath } from "#lib/http/zones.ts";
import { anonymousRequest, capture, type Handle } from "#lib/shelf/capture.ts";
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
    const made = await Promise.race([word.page, pause(patienceMs)]);
    if (!made) return "aside";
    // Rendered just now: all that was stamped before is in it. Found in Next's cache: as old as that says.
    const isNew = answer.headers["x-nextjs-cache"] === "MISS";
    const facts = {
      status: answer.status,
      tags: made.tags,
      since: isNew ? Math.min(begun, made.madeAt) : made.madeAt - graceMs,
      until: made.madeAt + seconds * 1000,
    };
    const { headers, body } = isDocument(path)
      ? documentOf(answer, ownScripts)
      : { headers: sharedHeaders(answer.headers), body: answer.body };
    // Next answers a page's `notFound()` with an empty shell, which a script would fill.
    const isShell = answer.status === 404 && path !== missingPath(path);
    const shown = isShell ? await missing(path) : null;
    return { ...facts, headers, body: shown?.body ?? new Body(body) };
  } finally {
    word.stop();
  }
}

const pause = (ms: number) =>
  new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), ms).unref();
  });
