import "server-only";
import { cookies } from "next/headers.js";
import { savedValue } from "#features/wishlist/domain/saved-cookie.ts";
import { guestDays } from "#features/wishlist/schema.ts";
import { mirrorCookie, savedCookie } from "#lib/http/cookies.ts";

/** Tells cached pages what is kept. A mirror only: what counts is the list in the database. */
export async function writeSaved(serials: readonly string[]): Promise<void> {
  const value = savedValue(serials);
  (await cookies()).set(savedCookie, value, mirrorCookie(value ? guestDays * 86_400 : 0));
}
