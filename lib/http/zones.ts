import { isLocale } from "#lib/i18n/locales.ts";

/** Public pages are cached whole for everybody; private ones are made for one person and kept by nobody. */
export type Zone = "public" | "private";

const privateSegments = new Set([
  "studio",
  "office",
  "federation",
  "account",
  "sign-in",
  "cart",
  "checkout",
  "orders",
]);

const publicSegments = new Set(["", "pieces", "artisans", "verification"]);

/** The zone of a page's path, `/{locale}/…`. */
export function zoneOf(pathname: string): Zone {
  const [, first = "", second = ""] = pathname.toLowerCase().split("/");
  return privateSegments.has(isLocale(first) ? second : first) ? "private" : "public";
}

/** True when some page may answer to the path below its language; false is certain, true is not. */
export function mayBePage(pathname: string): boolean {
  const [, , segment = ""] = pathname.split("/");
  return publicSegments.has(segment) || privateSegments.has(segment);
}

/** True for pages whose address holds a secret, which must not travel on in a Referer. */
export function hasSecretAddress(pathname: string): boolean {
  return /^\/[a-z]{2}\/(orders|checkout|sign-in)(\/|$)/i.test(pathname);
}
