import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A report's number as people say it on the telephone: eight letters and digits without look-alikes (Crockford's base 32, 40
 * random bits), e.g. `R-7K2M-0QXD`. It opens nothing.
 */
export function newReportNumber(): string {
  const letters = [...randomBytes(8)].map((byte) => alphabet[byte % 32]).join("");
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The number in an address, when it looks like one. */
export function readReportNumber(typed: string | undefined): string | null {
  return typed && /^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(typed) ? typed : null;
}
