import { isLocale } from "#lib/i18n/locales.ts";

/** Public pages are cached whole for everybody; private ones are made for one person and kept by nobody. */
export type Zone = "public" | "private";

const privateSegments = new Set([
  "studio",
  "office",
  "federation",
  "desk",
  "account",
  "invitation",
  "join",
  "newsletter",
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
  "fairs",
  "open-data",
  "training",
  "sites",
  "equipment",
  "fund",
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

/** Beginnings of the private pages' addresses, after the language: what is below a public front page ends in a slash. */
export function privatePaths(): string[] {
  return [...privateSegments].map((segment) => `/${segment}${publicFrontPages.has(segment) ? "/" : ""}`);
}

/** True when some page may answer to the path below its language; false is certain, true is not. */
export function mayBePage(pathname: string): boolean {
  const [, , segment = ""] = pathname.split("/");
  return publicSegments.has(segment) || privateSegments.has(segment);
}

// Public places whose pages have client components: they keep the framework's scripts.
const interactive = new Set(["apply"]);

/** True for pages that do all they do without the framework's scripts, and are sent without them. */
export function isDocument(pathname: string): boolean {
  const [, locale = "", segment = ""] = pathname.split("/");
  return isLocale(locale) && zoneOf(pathname) === "public" && !interactive.has(segment);
}

/** The page for what is not there, in the language of a path that has one. */
export const missingPath = (pathname: string): string => `/${pathname.split("/")[1] ?? ""}/404`;

/** True for the address of a page that is the same for everybody: in a language, public, and no file. */
export function isSharedPage(pathname: string): boolean {
  const first = pathname.split("/")[1] ?? "";
  return isLocale(first) && zoneOf(pathname) === "public" && !/\/$|\.[a-z0-9]+$/i.test(pathname);
}

/**
 * What a page tells of its address when the reader follows a link. Addresses that open an order are told to nobody, not
 * even to us. Pages with a form tell it to ourselves alone: under `no-referrer` a browser without scripts posts with
 * `Origin: null`, which server actions refuse, rightly.
 */
export function referrerPolicyOf(pathname: string): string {
  if (/^\/[a-z]{2}\/orders(\/|$)/i.test(pathname)) return "no-referrer";
  if (/^\/[a-z]{2}\/(checkout|sign-in|apply|invitation|join|newsletter)(\/|$)/i.test(pathname))
    return "same-origin";
  return "strict-origin-when-cross-origin";
}
