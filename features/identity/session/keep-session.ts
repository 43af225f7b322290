import "server-only";
import { cookies } from "next/headers.js";
import { sessionCookie } from "#features/identity/session/cookies.ts";
import type { ProvenBrowser } from "#features/identity/session/prove-browser.ts";
import { privateCookie } from "#lib/http/cookies.ts";

/** Gives the browser its new session token, when proving somebody changed it. Only in actions. */
export async function keepSession({ token, expires }: ProvenBrowser): Promise<void> {
  if (!token) return;
  const seconds = Math.floor((expires.getTime() - Date.now()) / 1000);
  (await cookies()).set(sessionCookie(), token, privateCookie(seconds));
}
