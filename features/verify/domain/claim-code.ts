import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new code for the field to scratch on a label: eight letters and digits without look-alikes, 40 random bits. */
export function newClaimCode(): string {
  return [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join("");
}

/** A code as an owner may have typed it: spaces and hyphens dropped, O read as 0, I and L as 1. Null when it is none. */
export function readClaimCode(typed: string): string | null {
  const flat = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(flat) ? flat : null;
}
