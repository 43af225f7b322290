import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { requestIdHeader } from "#lib/http/request-headers.ts";
import { isDocument, isSharedPage, mayBePage, missingPath } from "#lib/http/zones.ts";
import { acceptRequestId } from "#lib/log/context.ts";
import { capture, type Handle } from "#lib/shelf/capture.ts";
import { type LabelOptions, labelShelf } from "#lib/shelf/labels.ts";
import { makePage } from "#lib/shelf/make-page.ts";
import { Body, documentOf, type Page } from "#lib/shelf/page.ts";
import { one, send } from "#lib/shelf/send.ts";
import { Shelf, type ShelfOptions } from "#lib/shelf/shelf.ts";

export type ServeOptions = Omit<ShelfOptions, "make"> & {
  /** Next's own answer to a request. */
  handle: Handle;
  /** Name and port that pages are asked for under. */
  host: string;
  /** Hashes of our own scripts that stand in pages. */
  ownScripts: readonly string[];
  /** Told of each view of a label's page. */
  onLabelView?: LabelOptions["onView"];
  /** Told of each page that was shown from the shelf. It must not throw, and nothing waits for it. */
  onPageView?: (path: string, read: (name: string) => string | undefined) => unknown;
  /** Told of each visit of a collection by a link that says its code. It must not throw, and nothing waits for it. */
  onLink?: (code: string, read: (name: string) => string | undefined) => unknown;
};

/** Answers requests: public pages and the pages behind labels from the shelf, everything else by Next. */
export function withShelf({
  handle,
  host,
  ownScripts,
  onLabelView = () => undefined,
  onPageView = () => undefined,
  onLink = () => undefined,
  ...options
}: ServeOptions): RequestListener {
  const labels = labelShelf({ ...options, handle, host, onView: onLabelView });
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
    if (await labels(request, response)) return;
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
    const via = request.method === "GET" ? viaOf(path, request.url ?? "") : null;
    if (via) onLink(via, (name) => one(request.headers[name]));
    const key = mayBePage(path) ? path : missingPath(path);
    // Tells whoever looks for slow pages which visitor waited for a page to be made; all others got the same one.
    const onMade = (ms: number) => response.setHeader("server-timing", `page;desc="made";dur=${ms}`);
    const page = asksNothing(request) ? shelf.take(key, onMade) : null;
    const ready = page instanceof Promise ? await page : page;
    if (ready) {
      if (request.method === "GET" && ready.status === 200)
        onPageView(path, (name) => one(request.headers[name]));
      return send(request, response, ready);
    }
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
const ofNoMatter = /^(?:utm_[a-z]+|gclid|fbclid|msclkid|currency|via)$/;

/** The code of the link that led to a collection's page, when its address says one. */
function viaOf(path: string, url: string): string | null {
  if (!/^\/[a-z]{2}\/collections\/[^/]+$/.test(path)) return null;
  return new URLSearchParams(url.split("?", 2)[1]).get("via");
}

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
