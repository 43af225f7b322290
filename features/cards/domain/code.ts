import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * What a card's printed code leads to: 16 letters and digits without look-alikes (Crockford's base 32), 80 random bits.
 * Upper case, so that a QR code stays small.
 */
export function newCardCode(): string {
  return [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join("");
}

/** A code as somebody may have typed it: spaces and hyphens dropped, O read as 0, I and L as 1. Null when it is none. */
export function readCardCode(typed: string): string | null {
  const flat = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(flat) ? flat : null;
}
