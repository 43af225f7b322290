import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

/** Headers of what a route handler answers to one person: kept by nobody, and nothing in it may run. */
export function privateHeaders(): Record<string, string> {
  return {
    ...baseHeaders(servedOverHttps()),
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
  };
}

/** Sends the browser on to a page of ours after a form: 303, so that a reload does not post again. */
export function seeOther(path: `/${string}`): Response {
  return new Response(null, { status: 303, headers: { ...privateHeaders(), location: path } });
}

/** A few words without a page around them. */
export function plainText(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { ...privateHeaders(), "content-type": "text/plain; charset=utf-8" },
  });
}

/** A table to keep: `name` is ASCII, without its ending. */
export function csvFile(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      ...privateHeaders(),
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}
