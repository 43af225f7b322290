import "server-only";
import { cookies, headers } from "next/headers.js";
import type { Browser } from "#features/identity/flows/sign-in.ts";
import { signInCookie } from "#features/identity/session/cookies.ts";
import { randomToken } from "#lib/crypto/digest.ts";
import { clientAddress } from "#lib/http/client-address.ts";
import { privateCookie } from "#lib/http/cookies.ts";

const halfHour = 30 * 60;

/** The token of this browser's sign-in cookie, or null when it has not asked for a code. */
export async function signInToken(): Promise<string | null> {
  const value = (await cookies()).get(signInCookie())?.value;
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : null;
}

/** This browser with a sign-in cookie of its own, given now when it has none. Only in actions. */
export async function signingBrowser(): Promise<Browser> {
  const token = (await signInToken()) ?? randomToken();
  (await cookies()).set(signInCookie(), token, privateCookie(halfHour));
  return { token, address: clientAddress(await headers()) };
}
