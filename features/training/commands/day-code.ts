import "server-only";
import { hmacHex } from "#lib/crypto/digest.ts";

/** The six digits of a session's day, which only the trainer's page shows. Computed from the product's key, and kept nowhere. */
export function dayCode(sessionId: string, day: string): string {
  const number = Number.parseInt(hmacHex("training-code", `${sessionId} ${day}`).slice(0, 12), 16);
  return String(number % 1_000_000).padStart(6, "0");
}
