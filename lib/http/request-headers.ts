import { acceptRequestId } from "#lib/log/context.ts";

/** Request header in which proxy.ts tells pages the path and query they are rendered for. */
export const pathHeader = "x-sanad-path";

export const requestIdHeader = "x-request-id";

// What proxies and frameworks say to each other. From outside they are either noise or an attack: a copied nonce,
// a request that claims to have passed the proxy already, a forged server-component request.
const internal = [
  /^x-middleware-/,
  /^x-nextjs-/,
  /^x-sanad-/,
  /^x-next-intl-/,
  /^x-matched-path$/,
  /^x-invoke-/,
];
const exact = new Set(["x-nonce", "content-security-policy", "content-security-policy-report-only"]);

// The development server's browser waits for ever for debugging data of a request that lost its number.
const developmentOnly = new Set(["x-nextjs-request-id", "x-nextjs-html-request-id"]);

/** A copy of a visitor's request headers without internal ones, and with a request id. */
export function cleanRequestHeaders(given: Headers, development = false): Headers {
  const clean = new Headers();
  given.forEach((value, name) => {
    const isInternal = exact.has(name) || internal.some((pattern) => pattern.test(name));
    if (!isInternal || (development && developmentOnly.has(name))) clean.append(name, value);
  });
  clean.set(requestIdHeader, acceptRequestId(given.get(requestIdHeader)));
  return clean;
}
