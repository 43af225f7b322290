import { createHash } from "node:crypto";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

/** A whole page and the one style sheet inside it, whose hash the page's policy names. */
export type PlainPage = { markup: string; style: string };

type Answer = { status?: number; headers?: Record<string, string> };

const hashes = new Map<string, string>();

function hashOf(style: string): string {
  let hash = hashes.get(style);
  if (!hash) {
    hash = createHash("sha256").update(style).digest("base64");
    hashes.set(style, hash);
  }
  return hash;
}

/**
 * Answers with a page without any script. It is asked for anew at each view, so that what was taken back shows at once;
 * `headers` replaces what is said here, for pages of one person.
 */
export function plainResponse(page: PlainPage, { status = 200, headers = {} }: Answer = {}): Response {
  const policy =
    `default-src 'none'; img-src 'self' data:; font-src 'self' data:; style-src 'sha256-${hashOf(page.style)}'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return new Response(page.markup, {
    status,
    headers: {
      ...baseHeaders(servedOverHttps()),
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-cache",
      vary: "accept, accept-language",
      ...headers,
    },
  });
}
