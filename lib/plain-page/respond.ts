import { createHash } from "node:crypto";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { baseHeaders } from "#lib/http/security-headers.ts";

/** A whole page, and the style sheet and the script inside it, whose hashes the page's policy names. */
export type PlainPage = { markup: string; style: string; script?: string };

type Answer = {
  status?: number;
  headers?: Record<string, string>;
  /** What the page does besides being read: send a form to us, or run files of ours that fetch from us. */
  may?: { post?: boolean; run?: boolean };
};

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  let hash = hashes.get(text);
  if (!hash) {
    hash = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    hashes.set(text, hash);
  }
  return hash;
}

/** Nothing from anywhere but what the page itself is made of. */
function policyOf({ style, script }: PlainPage, { post, run }: NonNullable<Answer["may"]>): string {
  const scripts = [...(script ? [hashOf(script)] : []), ...(run ? ["'self'"] : [])];
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `style-src ${hashOf(style)}`,
    ...(scripts.length > 0 ? [`script-src ${scripts.join(" ")}`] : []),
    ...(run ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    `form-action ${post ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Answers with a page that needs no script. It is asked for anew at each view, so that what was taken back shows at once;
 * `headers` replaces what is said here, for pages of one person.
 */
export function plainResponse(
  page: PlainPage,
  { status = 200, headers = {}, may = {} }: Answer = {},
): Response {
  return new Response(page.markup, {
    status,
    headers: {
      ...baseHeaders(servedOverHttps()),
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policyOf(page, may),
      "cache-control": "no-cache",
      vary: "accept, accept-language",
      ...headers,
    },
  });
}
