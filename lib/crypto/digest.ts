import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "#lib/env.ts";

/** What a keyed hash is for. Each purpose has its own key, so that a value hashed for one never matches another. */
export type HashPurpose =
  | "sign-in-code"
  | "rate-limit"
  | "order-link"
  | "audit-value"
  | "file-link"
  | "recovery-code"
  | "door-code"
  | "claim-code"
  | "join-code"
  | "unsubscribe"
  | "scan"
  | "promotion-buyer"
  | "officer-number"
  | "training-code";

const keys = new Map<string, Buffer>();

/** SHA-256, in hex. For random secrets of 128 bits or more, which need no key. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * HMAC-SHA-256 under a key derived from AUTH_SECRET for the purpose, in hex. For values that could be guessed
 * (codes, addresses, e-mails): without the secret a leaked hash tells nothing.
 */
export function hmacHex(purpose: HashPurpose, text: string): string {
  return createHmac("sha256", keyOf(purpose)).update(text).digest("hex");
}

function keyOf(purpose: HashPurpose): Buffer {
  const secret = env().AUTH_SECRET;
  const name = `${purpose}\0${secret}`;
  let key = keys.get(name);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", secret, "", `sanad ${purpose}`, 32));
    keys.set(name, key);
  }
  return key;
}

/** Compares two hashes in time that does not depend on where they differ. */
export function sameHash(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}

/** A random secret of the given number of bytes (default 32), safe in URLs and cookies. */
export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}
