import type { IncomingMessage, ServerResponse } from "node:http";
import { requestIdHeader } from "#lib/http/request-headers.ts";
import { encodingFor } from "#lib/shelf/encoding.ts";
import { cacheControlOf, type Page } from "#lib/shelf/page.ts";

/** A page of the shelf, which holds until an instant, or an answer that says in its headers how long it holds. */
type Sendable = Pick<Page, "status" | "headers" | "body"> & { readonly until?: number };

/** Sends a page in the form that the client takes; 304 when it has it. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  page: Sendable,
): Promise<void> {
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

/** The first value of a header. */
export const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

function matches(given: string | undefined, etag: string): boolean {
  return given?.split(",").some((each) => each.trim() === "*" || each.trim() === etag) ?? false;
}
