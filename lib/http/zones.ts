import { isLocale } from "#lib/i18n/locales.ts";

/** Public pages are cached whole for everybody; private ones are made for one person and kept by nobody. */
export type Zone = "public" | "private";

const privateSegments = new Set([
  "studio",
  "office",
  "federation",
  "account",
  "invitation",
  "sign-in",
  "cart",
  "checkout",
  "orders",
  "apply",
  "wishlist",
  "report",
]);

/** Private places whose front page is public and cached: what it tells is the same for everybody. */
const publicFrontPages = new Set(["apply"]);

const publicSegments = new Set([
  "",
  "pieces",
  "artisans",
  "verification",
  "registry",
  "card-check",
  "chambers",
  "crafts",
  "regions",
  "collections",
  "stories",
  "endangered",
  "search",
  "about",
  "delivery",
  "returns",
  "privacy",
  "terms",
]);

/** The zone of a page's path, `/{locale}/…`. */
export function zoneOf(pathname: string): Zone {
  const [, first = "", second = "", third = ""] = pathname.toLowerCase().split("/");
  const [segment, below] = isLocale(first) ? [second, third] : [first, second];
  if (publicFrontPages.has(segment) && !below) return "public";
  return privateSegments.has(segment) ? "private" : "public";
}

/** True when some page may answer to the path below its language; false is certain, true is not. */
export function mayBePage(pathname: string): boolean {
  const [, , segment = ""] = pathname.split("/");
  return publicSegments.has(segment) || privateSegments.has(segment);
}

/**
 * What a page tells of its address when the reader follows a link. Addresses that open an order are told to nobody, not
 * even to us. Pages with a form tell it to ourselves alone: under `no-referrer` a browser without scripts posts with
 * `Origin: null`, which server actions refuse, rightly.
 */
export function referrerPolicyOf(pathname: string): string {
  if (/^\/[a-z]{2}\/orders(\/|$)/i.test(pathname)) return "no-referrer";
  if (/^\/[a-z]{2}\/(checkout|sign-in|apply|invitation)(\/|$)/i.test(pathname)) return "same-origin";
  return "strict-origin-when-cross-origin";
}
