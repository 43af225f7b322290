import { randomInt } from "node:crypto";

/** Minutes a code can be used, and how many wrong tries end it. */
export const codeMinutes = 10;
export const codeTries = 5;

/** Eight random digits. */
export function newCode(): string {
  return randomInt(100_000_000).toString().padStart(8, "0");
}

/** The mailed code somebody typed or pasted. Null when it does not have eight digits. */
export function readCode(typed: string): string | null {
  return readDigits(typed, 8);
}

/**
 * The digits somebody typed or pasted: spaces, dashes and direction marks dropped, Arabic-Indic and Persian digits read
 * as Western ones. Null when that does not leave `length` digits and nothing else.
 */
export function readDigits(typed: string, length: number): string | null {
  const digits = typed
    .replace(/[\s\-‐-―\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  return digits.length === length && /^[0-9]+$/.test(digits) ? digits : null;
}
