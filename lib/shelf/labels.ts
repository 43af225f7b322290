import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { clientAddressOf } from "#lib/http/client-address.ts";
import { localeFor } from "#lib/plain-page/locale.ts";
import { anonymousRequest, capture, type Handle } from "#lib/shelf/capture.ts";
import { askedHeader, madeOfHeader, shelfWord, shownForHeader } from "#lib/shelf/made-of.ts";
import type { Made } from "#lib/shelf/make-page.ts";
import { Body, sharedHeaders } from "#lib/shelf/page.ts";
import { one, send } from "#lib/shelf/send.ts";
import { Shelf, type ShelfOptions } from "#lib/shelf/shelf.ts";

export type LabelOptions = Omit<ShelfOptions, "make"> & {
  handle: Handle;
  host: string;
  /** Told of each view, before it is answered. It must not throw, and nothing waits for it. */
  onView: (serial: string, visit: Visit) => unknown;
};

type Visit = { address: string; read: (name: string) => string | undefined };

/** Bytes of all labels' pages together, so that they never push the shop's off the shelf. */
const mostLabelBytes = 16 * 1024 * 1024;

const labelPath = /^\/p\/([A-Za-z0-9-]{1,40})$/;
/** Clients that want something else than the page at its address. */
const wantsData = /json|application\/vc/i;

/**
 * Answers for the pages behind labels: each is made by its route in each language, and shown again until a tag it is made of is stamped
 * or the few seconds it allows itself are over. False for what is not such a page, or could not be made: that is Next's to answer.
 */
export function labelShelf({ handle, host, onView, ...options }: LabelOptions) {
  const shelf = new Shelf({
    ...options,
    mostBytes: Math.min(options.mostBytes, mostLabelBytes),
    make: (path, since) => makeLabel({ handle, host }, path, since),
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const asked = labelOf(request);
    if (!asked) return false;
    const taken = shelf.take(`/p/${asked.serial}?lang=${asked.locale}`);
    const page = taken instanceof Promise ? await taken : taken;
    if (!page) return false;
    if (request.method === "GET") {
      const read = (name: string) => one(request.headers[name]);
      const address = clientAddressOf(read("x-forwarded-for") ?? request.socket.remoteAddress);
      onView(asked.serial, { address, read });
    }
    const { status, headers, body } = page;
    await send(request, response, { status, headers, body });
    return true;
  };
}

function labelOf({ method, url = "", headers }: IncomingMessage) {
  if ((method !== "GET" && method !== "HEAD") || wantsData.test(headers.accept ?? "")) return null;
  const [path = "", query] = url.split("?", 2);
  const serial = labelPath.exec(path)?.[1];
  if (!serial || serial === "find") return null;
  const asked = new URLSearchParams(query);
  if ([...asked.keys()].some((name) => name !== "lang")) return null;
  return { serial, locale: localeFor(asked.get("lang"), headers["accept-language"]) };
}

async function makeLabel(
  { handle, host }: Pick<LabelOptions, "handle" | "host">,
  path: string,
  begun: number,
): Promise<Made> {
  const request = anonymousRequest(path, host);
  request.headers[askedHeader] = shelfWord();
  const answer = await capture(handle, request);
  if (answer.status >= 500) return "failed";
  const tags = answer.headers[madeOfHeader];
  if (answer.status !== 200 || typeof tags !== "string") return "aside";
  const seconds = Number(answer.headers[shownForHeader]);
  return {
    status: 200,
    headers: sharedHeaders(withoutWord(answer.headers)),
    body: new Body(answer.body),
    tags: tags.split(","),
    since: begun,
    until: begun + seconds * 1000,
  };
}

function withoutWord(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { [madeOfHeader]: _tags, [shownForHeader]: _seconds, ...rest } = headers;
  return rest;
}
