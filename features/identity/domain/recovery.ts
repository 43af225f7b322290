import { randomInt } from "node:crypto";

/** How many codes somebody gets at once. */
export const recoveryCodeCount = 10;

/** Digits and capitals without those that are read for another: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 10;

/** Ten new codes of fifty random bits each. */
export function newRecoveryCodes(): string[] {
  const code = () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");
  return Array.from({ length: recoveryCodeCount }, code);
}

/** A code as it is shown and printed: `ABCDE-FGHJK`. */
export function showRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The code somebody typed, in small letters or large, with look-alikes put right. Null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .replace(/[\s\-‐-―\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .toUpperCase()
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}
