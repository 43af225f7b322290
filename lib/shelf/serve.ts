import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { requestIdHeader } from "#lib/http/request-headers.ts";
import { isDocument, isSharedPage, mayBePage, missingPath } from "#lib/http/zones.ts";
import { acceptRequestId } from "#lib/log/context.ts";
import { capture, type Handle } from "#lib/shelf/capture.ts";
import { encodingFor } from "#lib/shelf/encoding.ts";
import { makePage } from "#lib/shelf/make-page.ts";
import { Body, cacheControlOf, documentOf, type Page } from "#lib/shelf/page.ts";
import { Shelf, type ShelfOptions } from "#lib/shelf/shelf.ts";

export type ServeOptions = Omit<ShelfOptions, "make"> & {
  /** Next's own answer to a request. */
  handle: Handle;
  /** Name and port that pages are asked for under. */
  host: string;
  /** Hashes of our own scripts that stand in pages. */
  ownScripts: readonly string[];
};

/** Answers requests: public pages from the shelf, everything else by Next. */
export function withShelf({ handle, host, ownScripts, ...options }: ServeOptions): RequestListener {
  const shelf: Shelf = new Shelf({
    ...options,
    make: (path, since) => makePage({ handle, host, isDocument, ownScripts, missing }, path, since),
  });
  function missing(path: string): Promise<Page | null> | Page | null {
    return shelf.take(missingPath(path));
  }
  return async (request, response) => {
    // What is logged behind us carries the id that the visitor sees.
    request.headers[requestIdHeader] = acceptRequestId(one(request.headers[requestIdHeader]));
    const path = sharedPath(request);
    if (path === null) return handle(request, response);
    if (isForRouter(request)) {
      // Not the page, but Next makes both in one render, which a visitor of the page may come to share.
      const passed = shelf.pass(path);
      try {
        return await handle(request, response);
      } finally {
        passed();
      }
    }
    const key = mayBePage(path) ? path : missingPath(path);
    // Tells whoever looks for slow pages which visitor waited for a page to be made; all others got the same one.
    const onMade = (ms: number) => response.setHeader("server-timing", `page;desc="made";dur=${ms}`);
    const page = asksNothing(request) ? shelf.take(key, onMade) : null;
    const ready = page instanceof Promise ? await page : page;
    if (ready) return send(request, response, ready);
    const passed = shelf.pass(path);
    try {
      if (isDocument(path)) await sendDocument({ handle, ownScripts, missing }, path, request, response);
      else await handle(request, response);
    } finally {
      passed();
    }
  };
}

// What a router in the browser asks for is not the page but its parts.
const routerHeaders = ["rsc", "next-router-prefetch", "next-router-state-tree", "next-action"];
const isForRouter = ({ headers }: IncomingMessage) =>
  routerHeaders.some((name) => headers[name] !== undefined);

/** No address of ours is longer, in characters on the wire; others are not worth memory. */
const longestPath = 2_000;

/**
 * The path of a request for a page, if it is for one that is the same for everybody. One spelling for each page, however a visitor's
 * browser encodes it. Null for a path that cannot be decoded, that climbs, or that is too long: Next knows what to say to it.
 */
function sharedPath(request: IncomingMessage): string | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const path = canonicalPath(request.url?.split("?", 1)[0] ?? "");
  return path !== null && path.length <= longestPath && isSharedPage(path) ? path : null;
}

function canonicalPath(given: string): string | null {
  if (given.length > longestPath) return null;
  try {
    const parts = given.split("/").map((part) => decodeURIComponent(part));
    return parts.some((part) => part === "." || part === "..")
      ? null
      : parts.map(encodeURIComponent).join("/");
  } catch {
    return null;
  }
}

// What leaves the page as it is: where a visitor came from, and a currency that the browser applies.
const ofNoMatter = /^(?:utm_[a-z]+|gclid|fbclid|msclkid|currency)$/;

/** True for an address whose question part changes nothing in the page. */
function asksNothing({ url = "" }: IncomingMessage): boolean {
  const at = url.indexOf("?");
  if (at === -1) return true;
  return [...new URLSearchParams(url.slice(at)).keys()].every((name) => ofNoMatter.test(name));
}

type DocumentOptions = Pick<ServeOptions, "handle" | "ownScripts"> & {
  missing: (path: string) => Promise<Page | null> | Page | null;
};

/** A page that is made for this address alone (a search, a filter), without the framework's scripts like the others. */
async function sendDocument(
  { handle, ownScripts, missing }: DocumentOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const accepted = request.headers["accept-encoding"];
  const { method } = request;
  // The answer is compressed below, once it is whole.
  delete request.headers["accept-encoding"];
  request.method = "GET";
  const answer = await capture(handle, request, response);
  if (response.destroyed) return;
  if (answer.status >= 500 || !isHtml(answer.headers["content-type"])) {
    response.writeHead(answer.status, answer.headers);
    response.end(method === "HEAD" ? undefined : answer.body);
    return;
  }
  request.headers["accept-encoding"] = accepted;
  request.method = method;
  const { headers, body } = documentOf(answer, ownScripts);
  for (const cookie of [answer.headers["set-cookie"] ?? []].flat())
    headers.push("set-cookie", String(cookie));
  const shown = answer.status === 404 ? await missing(path) : null;
  return send(request, response, {
    status: answer.status,
    headers,
    body: shown?.body ?? new Body(body, "once"),
  });
}

const isHtml = (type: unknown) => typeof type === "string" && type.startsWith("text/html");

/** A page of the shelf, which holds until an instant, or an answer that says in its headers how long it holds. */
type Sendable = Pick<Page, "status" | "headers" | "body"> & { readonly until?: number };

async function send(request: IncomingMessage, response: ServerResponse, page: Sendable): Promise<void> {
  const { body, until } = page;
  const own = [requestIdHeader, one(request.headers[requestIdHeader]) ?? "", "etag", body.etag];
  if (until !== undefined) own.push("cache-control", cacheControlOf(until, Date.now()));
  if (page.status === 200 && matches(request.headers["if-none-match"], body.etag)) {
    response.writeHead(304, [...page.headers, ...own]);
    response.end();
    return;
  }
  const encoding = encodingFor(one(request.headers["accept-encoding"]));
  const form = body.in(encoding);
  const bytes = form instanceof Promise ? await form : form;
  if (encoding !== "identity") own.push("content-encoding", encoding);
  own.push("content-length", String(bytes.length));
  const timing = response.getHeader("server-timing");
  if (timing) own.push("server-timing", String(timing));
  response.removeHeader("server-timing");
  response.writeHead(page.status, [...page.headers, ...own]);
  response.end(request.method === "HEAD" ? undefined : bytes);
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function matches(given: string | undefined, etag: string): boolean {
  return given?.split(",").some((each) => each.trim() === "*" || each.trim() === etag) ?? false;
}
