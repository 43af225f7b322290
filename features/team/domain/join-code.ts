import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A new code that lets somebody into a workshop: ten letters and digits without look-alikes, 50 random bits. */
export function newJoinCode(): string {
  return [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join("");
}

/** A code as it may have been typed: spaces and hyphens dropped, O read as 0, I and L as 1. Null when it is none. */
export function readJoinCode(typed: string): string | null {
  const flat = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(flat) ? flat : null;
}

/** The same as it is shown: in two halves. */
export const spacedCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
