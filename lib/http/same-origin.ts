/**
 * True when a request that changes something comes from our own pages. Browsers send Sec-Fetch-Site or Origin with every
 * POST; a request with neither is not from a browser's form and is refused too.
 */
export function isSameOrigin(headers: Headers, canonicalOrigin: string): boolean {
  const origin = headers.get("origin");
  // Pages that send no referrer have their forms say "null"; what the browser says of the two sites still holds.
  if (origin !== null && origin !== "null") return origin === canonicalOrigin;
  return headers.get("sec-fetch-site") === "same-origin";
}
