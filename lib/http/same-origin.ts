/**
 * True when a request that changes something comes from our own pages. Browsers send Sec-Fetch-Site or Origin with every
 * POST; a request with neither is not from a browser's form and is refused too.
 */
export function isSameOrigin(headers: Headers, canonicalOrigin: string): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return origin === canonicalOrigin;
  return headers.get("sec-fetch-site") === "same-origin";
}
