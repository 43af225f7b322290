import { env } from "#lib/env.ts";

/** True when the product is served over https, so that cookies may (and must) be `Secure`. */
export function servedOverHttps(): boolean {
  return env().CANONICAL_ORIGIN.startsWith("https://");
}

/** A cookie's name: with the `__Host-` prefix over https, which pins it to this host and to `Secure`. */
export function hostCookieName(name: string): string {
  return servedOverHttps() ? `__Host-${name}` : name;
}

/** Serials of the pieces this browser's reader keeps, for the script of cached pages. */
export const savedCookie = "saved";

/** Attributes of a cookie that mirrors something for the scripts of cached pages. `maxAge` in seconds; 0 takes it away. */
export function mirrorCookie(maxAge: number) {
  return { sameSite: "lax", secure: servedOverHttps(), path: "/", maxAge } as const;
}

/** Attributes of every cookie that scripts must not read. `maxAge` in seconds. */
export function privateCookie(maxAge: number) {
  return { httpOnly: true, sameSite: "lax", secure: servedOverHttps(), path: "/", maxAge } as const;
}
