import { NextRequest, NextResponse } from "next/server";
import createIntlProxy from "next-intl/middleware";
import { ownScriptHashes } from "#components/layout/own-scripts.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { servedOverHttps } from "#lib/http/cookies.ts";
import { missingPage } from "#lib/http/missing-page.ts";
import { paymentOrigins } from "#lib/http/payment-origins.ts";
import { cleanRequestHeaders, pathHeader, requestIdHeader } from "#lib/http/request-headers.ts";
import { baseHeaders, pageHeaders } from "#lib/http/security-headers.ts";
import { zoneOf } from "#lib/http/zones.ts";
import { routing } from "#lib/i18n/routing.ts";

// No language cookie: the address says the language, and an answer that sets a cookie cannot be cached for everybody.
const withLocale = createIntlProxy({ ...routing, localeCookie: false });

/**
 * Cleans what visitors send, gives each request its id and each answer its security headers, and finds the language.
 * It authorises nothing: pages, queries and commands do.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const development = process.env.NODE_ENV === "development";
  const headers = cleanRequestHeaders(request.headers, development);
  const https = servedOverHttps();
  if (pathname.startsWith("/api/")) {
    return answer(NextResponse.next({ request: { headers } }), headers, baseHeaders(https));
  }
  const nonce = randomToken(16);
  const page = pageHeaders({
    pathname,
    nonce,
    https,
    formOrigins: paymentOrigins(),
    scriptHashes: ownScriptHashes,
    development,
  });
  headers.set(pathHeader, `${pathname}${search}`);
  if (zoneOf(pathname) === "private") {
    // Next reads the nonce from here and puts it on every script of the page.
    headers.set("content-security-policy", page["content-security-policy"] ?? "");
  }
  const cleaned = new NextRequest(request.url, { headers, method: request.method });
  return answer(missingPage(cleaned) ?? withLocale(cleaned), headers, page);
}

function answer(response: NextResponse, request: Headers, headers: Record<string, string>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set(requestIdHeader, request.get(requestIdHeader) ?? "");
  return response;
}

export const config = {
  // Plain route handlers and files answer for themselves; everything else is a page, or the api.
  matcher: [
    "/((?!_next/|media/|[pP]/|01/|\\.well-known/|log/|did/|status/|contexts/|verify/|feeds/|files/|leave/|[cC]/|k/|s/|api/register/|api/applications/|.*\\.[a-z0-9]+$).*)",
  ],
};
