import "server-only";
import { cookies } from "next/headers.js";
import { visitorCookie } from "#features/identity/session/cookies.ts";
import { randomToken, sha256Hex } from "#lib/crypto/digest.ts";
import { privateCookie } from "#lib/http/cookies.ts";

const year = 365 * 24 * 3600;

/** Hash of this browser's visitor cookie, or undefined when it has none yet. */
export async function visitorHash(): Promise<string | undefined> {
  const value = (await cookies()).get(visitorCookie)?.value;
  return isToken(value) ? sha256Hex(value) : undefined;
}

/** The browser's visitor hash, giving it the cookie first when it has none. Only in actions and route handlers. */
export async function ensureVisitor(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(visitorCookie)?.value;
  const value = isToken(known) ? known : randomToken(16);
  if (value !== known) jar.set(visitorCookie, value, privateCookie(year));
  return sha256Hex(value);
}

// 128 random bits in base64url. Anything else was not made by us.
function isToken(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{22}$/.test(value);
}
